package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.LinkageOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One measure of every pair of members, those that err alike side by side. The order is the same for every measure, and the
 * stronger the blue the more alike the two are.
 */
final class HeatChart {
    private static final int HEAD = 26;
    private static final int LARGEST_CELL = 52;
    private static final int GAP = 14;
    private static final int NUMBER = 20;
    private static final int KEY = 76;
    private static final int LINE = 17;
    private static final int NARROW_STRIP = 200;
    private static final double NAMES = 200;

    private final Results results;
    private final HeatKind kind;
    private final List<Integer> order;
    private final HeatCells cells;

    private HeatChart(Results results, HeatKind kind) {
        this.results = results;
        this.kind = kind;
        LinkageOrder clusters = LinkageOrder.of(HeatKind.CONSISTENCY.values(results));
        order = clusters.order();
        cells = new HeatCells(results, kind, clusters);
    }

    /** The map and its version for phones; none for two members. */
    static List<Chart> of(Results results, HeatKind kind) {
        if (results.members().size() < 3) {
            return List.of();
        }
        HeatChart chart = new HeatChart(results, kind);
        return List.of(chart.wide(), chart.narrow());
    }

    private Chart wide() {
        int count = order.size();
        double widest = IntStream.range(0, count)
                .mapToDouble(m -> Label.end(name(m)).width())
                .max()
                .orElse(0);
        double room = Math.max(NAMES, Picture.WIDTH - KEY - NUMBER - GAP - (double) count * LARGEST_CELL);
        int left = (int) Math.ceil(Math.min(widest, room)) + NUMBER + GAP;
        int cell = Math.min(LARGEST_CELL, (Picture.WIDTH - left - KEY) / count);
        Picture picture = new Picture(kind.id());
        picture.place(cells.plot(cell, true), left, HEAD);
        for (int i = 0; i < count; i++) {
            Label name = Label.end(name(i)).within(left - NUMBER - GAP);
            picture.label(left - NUMBER - 8, HEAD + (i + 0.5) * cell, cell < 18 ? name.small() : name);
        }
        numbers(picture, left, cell);
        ShadeKey.upright(picture, left + count * cell + 24, HEAD, cells.shades(), cells.anyBelow(), kind.sign());
        return picture.chart(
                kind.title(), description(), Math.max(HEAD + count * cell + 4, HEAD + ShadeKey.HEIGHT + 10));
    }

    /** The names stand below, under their numbers. */
    private Chart narrow() {
        int count = order.size();
        int cell = Math.min(LARGEST_CELL, (Picture.NARROW - NUMBER - 2) / count);
        Picture picture = new Picture(kind.id() + "-narrow", Picture.NARROW);
        picture.place(cells.plot(cell, false), NUMBER, HEAD);
        numbers(picture, NUMBER, cell);
        int below = HEAD + count * cell + 14;
        ShadeKey.lying(picture, NUMBER, below, NARROW_STRIP, cells.shades(), cells.anyBelow(), kind.sign());
        below += 48;
        for (int i = 0; i < count; i++) {
            Label number = Label.end(Integer.toString(i + 1)).small().in(Tone.SOFT);
            picture.label(NUMBER - 2, below + i * LINE, number);
            picture.label(
                    NUMBER + 6, below + i * LINE, Label.start(name(i)).small().within(Picture.NARROW - NUMBER - 8));
        }
        return picture.chart(kind.title(), description(), below + count * LINE);
    }

    /** Places at the left and above; above only as many as there is room for. */
    private void numbers(Picture picture, int left, int cell) {
        for (int i = 0; i < order.size(); i++) {
            double middle = (i + 0.5) * cell;
            Label number = Label.middle(Integer.toString(i + 1)).small().in(Tone.SOFT);
            boolean counts = i == 0 || (i + 1) % 5 == 0;
            if (cell >= 13 || counts) {
                picture.label(left - NUMBER / 2.0 - 1, HEAD + middle, number);
            }
            if (cell >= 20 || counts) {
                picture.label(left + middle, HEAD - 12, number);
            }
        }
    }

    private String name(int place) {
        return results.series(order.get(place)).name();
    }

    private String description() {
        List<String> text = new ArrayList<>();
        Comparator<PairResult> byLikeness =
                Comparator.comparingDouble(p -> cells.shades().at(cells.value(p)));
        List<PairResult> defined = results.pairs().stream()
                .filter(p -> !Double.isNaN(cells.value(p)))
                .sorted(byLikeness)
                .toList();
        if (!defined.isEmpty()) {
            text.add("Most alike: " + names(defined.get(defined.size() - 1)) + ".");
            text.add("Least alike: " + names(defined.get(0)) + ".");
        }
        if (!kind.share()) {
            text.add("0 is independent.");
        }
        text.add("Members that err alike stand side by side.");
        return String.join(" ", text);
    }

    private String names(PairResult pair) {
        return results.series(pair.a()).name() + " and "
                + results.series(pair.b()).name() + " with " + cells.words(pair);
    }
}
