package io.github.ensdiag.report;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.function.Function;

/** A figure with its 95 % interval: in a cell, in small type below it; in a sentence, behind it in brackets. */
final class Estimate {
    private Estimate() {}

    /** A share in per cent. */
    static Table.Cell percent(Figure figure) {
        return cell(Format.percent(figure), figure, Format::percentInterval);
    }

    /** A part of a whole in per cent. */
    static Table.Cell share(long part, long whole) {
        return percent(Figure.share(part, whole));
    }

    /** A difference in points. */
    static Table.Cell points(Figure figure) {
        return cell(Format.points(figure), figure, Format::pointsInterval);
    }

    static Table.Cell fixed(Figure figure, int decimals) {
        return cell(Format.fixed(figure, decimals), figure, i -> Format.interval(i, decimals));
    }

    /** The value as it is to be shown, the interval as {@code words} puts it. */
    static Table.Cell cell(String value, Figure figure, Function<Interval, String> words) {
        return figure.interval()
                .map(i -> Table.cell(value, Text.styled(words.apply(i), "under")))
                .orElseGet(() -> Table.cell(value));
    }

    /** Behind a share: (95 % interval 76.50 to 77.24); nothing where there is none. */
    static String behindShare(Figure figure) {
        return behind(figure, Format::percentInterval);
    }

    /** Behind a share that is rounded to whole per cent: (95 % interval 55 to 57). */
    static String behindRound(Figure figure) {
        return behind(figure, i -> rounded(i.low()) + " to " + rounded(i.high()));
    }

    private static String rounded(double share) {
        return Format.round(share).replace(Format.THIN + "%", "");
    }

    /** Behind a difference in points. */
    static String behindPoints(Figure figure) {
        return behind(figure, Format::pointsInterval);
    }

    static String behind(Figure figure, int decimals) {
        return behind(figure, i -> Format.interval(i, decimals));
    }

    /** Within brackets that are open already. */
    static String within(Figure figure, int decimals) {
        return figure.interval()
                .map(i -> ", 95" + Format.THIN + "% interval " + Format.interval(i, decimals))
                .orElse("");
    }

    private static String behind(Figure figure, Function<Interval, String> words) {
        return figure.interval()
                .map(i -> " (95" + Format.THIN + "% interval " + words.apply(i) + ")")
                .orElse("");
    }
}
