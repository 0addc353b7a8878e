package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.LinkageOrder;
import java.util.Comparator;
import java.util.List;

/** The square of a heat map: a shade for every pair, its value where there is room, a gap between groups that differ. */
final class HeatCells {
    private static final int CELL_WITH_VALUE = 30;
    /** Up to so many members the pairs of all maps tell what they are when pointed at; beyond, those of the first. */
    private static final int FEW = 16;

    private static final int NAME_BYTES = 60;
    private static final int NAME_BYTES_OF_MANY = 14;

    private final Results results;
    private final HeatKind kind;
    private final double[][] values;
    private final int[] places;
    private final List<Integer> gaps;
    private final Shades shades;
    private final int decimals;

    HeatCells(Results results, HeatKind kind, LinkageOrder clusters) {
        this.results = results;
        this.kind = kind;
        values = kind.values(results);
        places = new int[values.length];
        for (int i = 0; i < places.length; i++) {
            places[clusters.order().get(i)] = i;
        }
        gaps = clusters.gaps();
        shades = Shades.of(
                results.pairs().stream().mapToDouble(this::value), kind.share() ? 0 : 0.1, kind.smallIsAlike());
        decimals = kind.share() && Math.max(shades.least(), shades.most()) > 10 ? 1 : 2;
    }

    Shades shades() {
        return shades;
    }

    /** Whether a pair lies below shade 0. */
    boolean anyBelow() {
        return results.pairs().stream().anyMatch(p -> shades.of(value(p)) < 0);
    }

    double value(PairResult pair) {
        return values[pair.a()][pair.b()];
    }

    String words(PairResult pair) {
        return kind.words(pair, decimals);
    }

    /** @param hints whether pairs tell what they are when pointed at */
    Plot plot(int cell, boolean hints) {
        int count = places.length;
        Scale down = new Scale(0, count);
        Plot plot = new Plot(count * cell, count * cell, down, down);
        boolean told = hints && (count <= FEW || kind == HeatKind.CONSISTENCY);
        // pairs of one shade one after the other: they become one path, or share a group
        Comparator<PairResult> byShade = Comparator.comparingInt(p -> shades.of(value(p)));
        for (PairResult pair : results.pairs().stream().sorted(byShade).toList()) {
            if (told) {
                plot.hint(hint(pair));
            }
            shade(plot, pair, places[pair.a()], places[pair.b()], cell);
            shade(plot, pair, places[pair.b()], places[pair.a()], cell);
        }
        plot.hint("");
        for (int i = 1; i < count; i++) {
            int thickness = gaps.contains(i - 1) ? 4 : 1;
            plot.line(0, i, count, i, gaps.contains(count - i - 1) ? 4 : 1, Tone.PAPER)
                    .line(i, 0, i, count, thickness, Tone.PAPER);
        }
        if (cell >= CELL_WITH_VALUE) {
            results.pairs().forEach(pair -> {
                write(plot, pair, places[pair.a()], places[pair.b()], cell);
                write(plot, pair, places[pair.b()], places[pair.a()], cell);
            });
        }
        return plot;
    }

    private void shade(Plot plot, PairResult pair, int row, int column, int cell) {
        int shade = shades.of(value(pair));
        double y = places.length - row - 0.5;
        plot.block(column + 0.5, y, cell, cell, Shades.tone(shade), Shades.opacity(shade));
    }

    private void write(Plot plot, PairResult pair, int row, int column, int cell) {
        double value = value(pair);
        Label label = Label.middle(Double.isNaN(value) ? "–" : Numbers.fixed(value, decimals));
        plot.label(column + 0.5, places.length - row - 0.5, 0, 0, cell < 38 ? label.small() : label);
    }

    private String hint(PairResult pair) {
        return name(pair.a()) + " and " + name(pair.b()) + ": " + words(pair);
    }

    private String name(int member) {
        String name = results.series(member).name();
        return places.length <= FEW
                ? Hints.cut(name, NAME_BYTES)
                : places[member] + 1 + " " + Hints.cut(name, NAME_BYTES_OF_MANY);
    }
}
