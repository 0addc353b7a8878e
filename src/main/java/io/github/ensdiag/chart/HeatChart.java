package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Figure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Error consistency of every pair of members, those that err alike side by side. */
final class HeatChart {
    private static final int STEPS = 10;
    private static final int HEAD = 26;
    private static final int LARGEST_CELL = 52;
    private static final int CELL_WITH_VALUE = 30;
    private static final double NAMES = 200;

    private HeatChart() {}

    static Optional<Chart> of(Results results) {
        int count = results.members().size();
        if (count < 3) {
            return Optional.empty();
        }
        double[][] kappa = new double[count][count];
        double most = 0;
        for (PairResult pair : results.pairs()) {
            Figure figure = pair.figure(PairMeasure.ERROR_CONSISTENCY);
            double value = figure.defined() ? figure.get() : Double.NaN;
            kappa[pair.a()][pair.b()] = value;
            kappa[pair.b()][pair.a()] = value;
            most = figure.defined() ? Math.max(most, Math.abs(value)) : most;
        }
        List<Integer> order = Clusters.order(kappa);
        double names = 0;
        for (int m = 0; m < count; m++) {
            names = Math.max(names, Label.end(name(results, order, m)).width());
        }
        int left = (int) Math.min(names, NAMES) + 12;
        int cell = Math.min(LARGEST_CELL, (Picture.WIDTH - left - 90) / count);
        double top = most > 0 ? most : 1;
        Plot plot = cells(kappa, order, cell, top);
        Picture picture = new Picture("heat");
        picture.place(plot, left, HEAD);
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * cell;
            Tone tone = Tone.member(order.get(i));
            Label name = Label.end(name(results, order, i)).in(tone).within(left - 12);
            picture.label(left - 8, HEAD + middle, cell < 18 ? name.small() : name);
            Label number = Label.middle(Integer.toString(i + 1)).in(tone);
            picture.label(left + middle, HEAD - 12, cell < 20 ? number.small() : number);
        }
        legend(picture, top, left + count * cell + 24);
        return Optional.of(picture.chart(
                "Error consistency κ of every pair of members",
                description(results, kappa),
                Math.max(HEAD + count * cell + 4, 210)));
    }

    private static String name(Results results, List<Integer> order, int i) {
        return results.series(order.get(i)).name() + "  " + (i + 1);
    }

    private static Plot cells(double[][] kappa, List<Integer> order, int cell, double top) {
        int count = order.size();
        Plot plot = new Plot(count * cell, count * cell, new Scale(0, count), new Scale(0, count));
        double gap = 1.0 / cell;
        // cells of one shade one after the other: they become one path
        for (int shade = -STEPS; shade <= STEPS; shade++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    double value = kappa[order.get(i)][order.get(j)];
                    if (i != j && shade(value, top) == shade) {
                        double y = count - i - 0.5;
                        plot.line(j + gap / 2, y, j + 1 - gap / 2, y, cell - 1, tone(shade), opacity(shade));
                    }
                }
            }
        }
        if (cell >= CELL_WITH_VALUE) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    if (i != j) {
                        double value = kappa[order.get(i)][order.get(j)];
                        Label label = Label.middle(Double.isNaN(value) ? "–" : Numbers.fixed(value, 2));
                        boolean dark = Math.abs(shade(value, top)) > 6;
                        label = dark ? label.in(Tone.PAPER) : label;
                        plot.label(j + 0.5, count - i - 0.5, 0, 0, cell < 38 ? label.small() : label);
                    }
                }
            }
        }
        return plot;
    }

    private static void legend(Picture picture, double top, double left) {
        int height = 150;
        Plot key = new Plot(16, height, new Scale(0, 1), new Scale(0, STEPS + 1));
        for (int shade = 0; shade <= STEPS; shade++) {
            key.line(0, shade + 0.5, 1, shade + 0.5, (double) height / (STEPS + 1) - 1, tone(shade), opacity(shade));
        }
        picture.place(key, left, HEAD);
        picture.label(left + 22, HEAD + 8, Label.start(Numbers.fixed(top, 2)).small().in(Tone.SOFT));
        picture.label(left + 22, HEAD + height - 8, Label.start("0").small().in(Tone.SOFT));
        picture.label(left, HEAD - 12, Label.start("κ").in(Tone.SOFT));
    }

    private static int shade(double value, double top) {
        return Double.isNaN(value) ? 0 : (int) Math.round(STEPS * value / top);
    }

    /** Blue errs alike, orange errs against one another. */
    private static Tone tone(int shade) {
        return shade >= 0 ? Tone.M0 : Tone.M1;
    }

    private static double opacity(int shade) {
        return 0.06 + 0.94 * Math.abs(shade) / STEPS;
    }

    private static String description(Results results, double[][] kappa) {
        List<String> text = new ArrayList<>();
        PairResult high = null;
        PairResult low = null;
        for (PairResult pair : results.pairs()) {
            double value = kappa[pair.a()][pair.b()];
            if (!Double.isNaN(value)) {
                high = high == null || value > kappa[high.a()][high.b()] ? pair : high;
                low = low == null || value < kappa[low.a()][low.b()] ? pair : low;
            }
        }
        if (high != null) {
            text.add("Most alike: " + names(results, high) + " with κ = " + Numbers.fixed(kappa[high.a()][high.b()], 2) + ".");
            text.add("Least alike: " + names(results, low) + " with κ = " + Numbers.fixed(kappa[low.a()][low.b()], 2) + ".");
        }
        text.add("0 is independent. Members that err alike stand side by side.");
        return String.join(" ", text);
    }

    private static String names(Results results, PairResult pair) {
        return results.series(pair.a()).name() + " and " + results.series(pair.b()).name();
    }
}
