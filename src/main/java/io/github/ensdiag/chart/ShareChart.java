package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Results;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often each class is answered against how often it is true: rows for a few classes, curves for many. */
final class ShareChart {
    private static final int MOST_ROWS = 12;

    private ShareChart() {}

    static List<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (present.size() < 2) {
            return List.of();
        }
        List<Integer> series = series(results);
        return Picture.both(
                "shares",
                picture -> present.size() <= MOST_ROWS
                        ? ShareRows.chart(results, present, series, className, picture)
                        : ShareCurves.chart(results, present, series, picture));
    }

    /** All, where each has a colour; else the best member, the one of all others that leans most and the ensemble. */
    private static List<Integer> series(Results results) {
        int members = results.members().size();
        if (Palette.of(results).each()) {
            return IntStream.rangeClosed(0, members).boxed().toList();
        }
        int best = results.ensemble().best();
        int leaning = IntStream.range(0, members)
                .filter(s -> s != best)
                .boxed()
                .max(Comparator.comparingDouble((Integer s) -> unevenness(results, s))
                        .thenComparingInt(s -> -s))
                .orElseThrow();
        return List.of(Math.min(best, leaning), Math.max(best, leaning), members);
    }

    /** Which of very many members are shown; nothing where all are. */
    static String shown(Results results) {
        return Palette.of(results).each()
                ? ""
                : "Shown are the best member, the one of all others that leans most, and the ensemble. ";
    }

    private static double unevenness(Results results, int s) {
        return results.classes().stream()
                .mapToDouble(c -> Math.abs(c.predicted().get(s) - c.size()))
                .sum();
    }

    /** Names the series in a line or two; returns the height taken. */
    static int legend(Picture picture, Results results, List<Integer> series) {
        return Legend.paint(
                picture,
                12,
                series.stream()
                        .map(s -> Label.start("● " + Names.brief(results, s))
                                .heavy()
                                .in(Palette.of(results).tone(s)))
                        .toList());
    }
}
