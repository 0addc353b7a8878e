package io.github.ensdiag.chart;

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
    private static final int GAP = 14;
    private static final int NUMBER = 20;
    private static final int KEY = 76;
    private static final int KEY_HEIGHT = 150;
    private static final double NAMES = 200;

    private HeatChart() {}

    static Optional<Chart> of(Results results) {
        int count = results.members().size();
        if (count < 3) {
            return Optional.empty();
        }
        double[][] kappa = new double[count][count];
        for (PairResult pair : results.pairs()) {
            double value = pair.figure(PairMeasure.ERROR_CONSISTENCY).value().orElse(Double.NaN);
            kappa[pair.a()][pair.b()] = value;
            kappa[pair.b()][pair.a()] = value;
        }
        List<Integer> order = Clusters.order(kappa);
        double names = 0;
        for (int m = 0; m < count; m++) {
            names = Math.max(names, Label.end(results.series(m).name()).width());
        }
        int left = (int) Math.ceil(Math.min(names, NAMES)) + NUMBER + GAP;
        int cell = Math.min(LARGEST_CELL, (Picture.WIDTH - left - KEY) / count);
        Shades shades = Shades.of(results, kappa);
        Picture picture = new Picture("heat");
        picture.place(cells(kappa, order, cell, shades), left, HEAD);
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * cell;
            Label name = Label.end(results.series(order.get(i)).name()).within(left - NUMBER - GAP);
            Label number = Label.middle(Integer.toString(i + 1)).in(Tone.SOFT);
            picture.label(left - NUMBER - 8, HEAD + middle, cell < 18 ? name.small() : name);
            picture.label(left - NUMBER / 2.0 - 3, HEAD + middle, number.small());
            if (cell >= 20 || i == 0 || (i + 1) % 5 == 0) {
                picture.label(left + middle, HEAD - 12, number.small());
            }
        }
        legend(picture, shades, left + count * cell + 24);
        return Optional.of(picture.chart(
                "Error consistency κ of every pair of members",
                description(results, kappa),
                Math.max(HEAD + count * cell + 4, HEAD + KEY_HEIGHT + 10)));
    }

    /**
     * How values become shades, −STEPS to STEPS.
     *
     * @param low shade 0
     * @param high shade STEPS
     */
    private record Shades(double low, double high) {
        /** From 0 where some pairs lie below it, else just around the values, so that they differ to the eye. */
        static Shades of(Results results, double[][] kappa) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (PairResult pair : results.pairs()) {
                double value = kappa[pair.a()][pair.b()];
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            if (low > high) {
                return new Shades(0, 1);
            }
            double tenth = Math.floor(10 * low + 1e-9) / 10;
            return tenth < 0
                    ? new Shades(0, Math.max(0.1, Math.ceil(10 * Math.max(-low, high) - 1e-9) / 10))
                    : new Shades(tenth, Math.max(tenth + 0.1, Math.ceil(10 * high - 1e-9) / 10));
        }

        int of(double value) {
            return Double.isNaN(value) ? 0 : (int) Math.round(STEPS * (value - low) / (high - low));
        }
    }

    private static Plot cells(double[][] kappa, List<Integer> order, int cell, Shades shades) {
        int count = order.size();
        Plot plot = new Plot(count * cell, count * cell, new Scale(0, count), new Scale(0, count));
        double gap = 1.0 / cell;
        // cells of one shade one after the other: they become one path
        for (int shade = -STEPS; shade <= STEPS; shade++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    if (i != j && shades.of(kappa[order.get(i)][order.get(j)]) == shade) {
                        double y = count - i - 0.5;
                        plot.line(j + gap / 2, y, j + 1 - gap / 2, y, cell - 1, tone(shade), opacity(shade));
                    }
                }
            }
        }
        for (int i = 0; i < count && cell >= CELL_WITH_VALUE; i++) {
            for (int j = 0; j < count; j++) {
                double value = kappa[order.get(i)][order.get(j)];
                if (i != j) {
                    Label label = Label.middle(Double.isNaN(value) ? "–" : Numbers.fixed(value, 2));
                    plot.label(j + 0.5, count - i - 0.5, 0, 0, cell < 38 ? label.small() : label);
                }
            }
        }
        return plot;
    }

    private static void legend(Picture picture, Shades shades, double left) {
        int steps = STEPS + 1;
        Plot key = new Plot(32, KEY_HEIGHT, new Scale(0, 2), new Scale(0, steps));
        for (int shade = 0; shade <= STEPS; shade++) {
            key.line(0, shade + 0.5, 1, shade + 0.5, (double) KEY_HEIGHT / steps - 1, tone(shade), opacity(shade));
        }
        picture.place(key, left, HEAD);
        picture.label(
                left + 22,
                HEAD + 8,
                Label.start(Numbers.fixed(shades.high(), 1)).small().in(Tone.SOFT));
        picture.label(
                left + 22,
                HEAD + KEY_HEIGHT - 8,
                Label.start(Numbers.fixed(shades.low(), 1)).small().in(Tone.SOFT));
        picture.label(left, HEAD - 12, Label.start("κ").in(Tone.SOFT));
    }

    /** Blue errs alike, orange errs against one another. */
    private static Tone tone(int shade) {
        return shade >= 0 ? Tone.M0 : Tone.M1;
    }

    /** Never so dark that ink could not be read upon it. */
    private static double opacity(int shade) {
        return 0.05 + 0.5 * Math.abs(shade) / STEPS;
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
            text.add("Most alike: " + names(results, high) + " with κ = " + Numbers.fixed(kappa[high.a()][high.b()], 2)
                    + ".");
            text.add("Least alike: " + names(results, low) + " with κ = " + Numbers.fixed(kappa[low.a()][low.b()], 2)
                    + ".");
        }
        text.add("0 is independent. Members that err alike stand side by side.");
        return String.join(" ", text);
    }

    private static String names(Results results, PairResult pair) {
        return results.series(pair.a()).name() + " and "
                + results.series(pair.b()).name();
    }
}
