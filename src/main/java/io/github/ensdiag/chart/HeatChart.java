package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Description.Likeness;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.LinkageOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One measure of every pair of members, those that err alike side by side. The order is the same for every measure, and the
 * stronger the blue the more alike the two are.
 */
final class HeatChart {
    private static final int STEPS = Shades.STEPS;
    private static final int HEAD = 26;
    private static final int LARGEST_CELL = 52;
    private static final int CELL_WITH_VALUE = 30;
    private static final int GAP = 14;
    private static final int NUMBER = 20;
    private static final int KEY = 76;
    private static final int KEY_HEIGHT = 150;
    private static final double NAMES = 200;

    /** What is shown. */
    enum Kind {
        CONSISTENCY("heat", PairMeasure.ERROR_CONSISTENCY, "κ"),
        DISAGREEMENT("heat-disagreement", PairMeasure.DISAGREEMENT, "%"),
        DOUBLE_FAULT("heat-double-fault", PairMeasure.DOUBLE_FAULT, "%"),
        Q("heat-q", PairMeasure.Q_STATISTIC, "Q");

        private final String id;
        private final PairMeasure measure;
        private final String sign;

        Kind(String id, PairMeasure measure, String sign) {
            this.id = id;
            this.measure = measure;
            this.sign = sign;
        }

        private boolean share() {
            return measure.about().unit() == Unit.SHARE;
        }

        /** Values by pair of members; NaN where undefined, and of a member with itself. */
        private double[][] of(Results results) {
            int count = results.members().size();
            double[][] values = new double[count][count];
            for (int m = 0; m < count; m++) {
                values[m][m] = Double.NaN;
            }
            for (PairResult pair : results.pairs()) {
                double value = pair.figure(measure).value().orElse(Double.NaN);
                values[pair.a()][pair.b()] = share() ? 100 * value : value;
                values[pair.b()][pair.a()] = values[pair.a()][pair.b()];
            }
            return values;
        }
    }

    private final Results results;
    private final Kind kind;
    private final double[][] values;
    private final List<Integer> order;
    private final Shades shades;
    private final int decimals;

    private HeatChart(Results results, Kind kind) {
        this.results = results;
        this.kind = kind;
        values = kind.of(results);
        order = LinkageOrder.of(Kind.CONSISTENCY.of(results));
        boolean small = kind.measure.about().likeness() == Likeness.LOWER_IS_MORE_ALIKE;
        shades = Shades.of(
                results.pairs().stream().mapToDouble(p -> values[p.a()][p.b()]), kind.share() ? 0 : 0.1, small);
        decimals = kind.share() && Math.max(shades.least(), shades.most()) > 10 ? 1 : 2;
    }

    static Optional<Chart> of(Results results, Kind kind) {
        return results.members().size() < 3 ? Optional.empty() : Optional.of(new HeatChart(results, kind).chart());
    }

    private Chart chart() {
        int count = order.size();
        double widest = IntStream.range(0, count)
                .mapToDouble(m -> Label.end(Names.brief(results, m)).width())
                .max()
                .orElse(0);
        int left = (int) Math.ceil(Math.min(widest, NAMES)) + NUMBER + GAP;
        int cell = Math.min(LARGEST_CELL, (Picture.WIDTH - left - KEY) / count);
        Picture picture = new Picture(kind.id);
        picture.place(cells(cell), left, HEAD);
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * cell;
            Label name = Label.end(Names.brief(results, order.get(i))).within(left - NUMBER - GAP);
            Label number = Label.middle(Integer.toString(i + 1)).in(Tone.SOFT);
            picture.label(left - NUMBER - 8, HEAD + middle, cell < 18 ? name.small() : name);
            picture.label(left - NUMBER / 2.0 - 3, HEAD + middle, number.small());
            if (cell >= 20 || i == 0 || (i + 1) % 5 == 0) {
                picture.label(left + middle, HEAD - 12, number.small());
            }
        }
        legend(picture, left + count * cell + 24);
        return picture.chart(
                kind.measure.about().name() + " of every pair of members" + (kind.share() ? ", in per cent" : ""),
                description(),
                Math.max(HEAD + count * cell + 4, HEAD + KEY_HEIGHT + 10));
    }

    private double value(int i, int j) {
        return values[order.get(i)][order.get(j)];
    }

    private Plot cells(int cell) {
        int count = order.size();
        Plot plot = new Plot(count * cell, count * cell, new Scale(0, count), new Scale(0, count));
        double gap = 1.0 / cell;
        // cells of one shade one after the other: they become one path
        for (int shade = -STEPS; shade <= STEPS; shade++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    if (i != j && shades.of(value(i, j)) == shade) {
                        double y = count - i - 0.5;
                        plot.line(j + gap / 2, y, j + 1 - gap / 2, y, cell - 1, tone(shade), opacity(shade));
                    }
                }
            }
        }
        for (int i = 0; i < count && cell >= CELL_WITH_VALUE; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    Label label = Label.middle(shown(value(i, j)));
                    plot.label(j + 0.5, count - i - 0.5, 0, 0, cell < 38 ? label.small() : label);
                }
            }
        }
        return plot;
    }

    private String shown(double value) {
        return Double.isNaN(value) ? "–" : Numbers.fixed(value, decimals);
    }

    private void legend(Picture picture, double left) {
        int steps = STEPS + 1;
        Plot key = new Plot(32, KEY_HEIGHT, new Scale(0, 2), new Scale(0, steps));
        for (int shade = 0; shade <= STEPS; shade++) {
            key.line(0, shade + 0.5, 1, shade + 0.5, (double) KEY_HEIGHT / steps - 1, tone(shade), opacity(shade));
        }
        picture.place(key, left, HEAD);
        int ends = shades.decimals();
        Label most = Label.start(Numbers.fixed(shades.most(), ends));
        Label least = Label.start(Numbers.fixed(shades.least(), ends));
        picture.label(left + 22, HEAD + 8, most.small().in(Tone.SOFT));
        picture.label(left + 22, HEAD + KEY_HEIGHT - 8, least.small().in(Tone.SOFT));
        picture.label(left, HEAD - 12, Label.start(kind.sign).in(Tone.SOFT));
    }

    /** Blue errs alike, orange errs against one another. */
    private static Tone tone(int shade) {
        return shade >= 0 ? Tone.M0 : Tone.M1;
    }

    /** Never so dark that ink could not be read upon it. */
    private static double opacity(int shade) {
        return 0.05 + 0.5 * Math.abs(shade) / STEPS;
    }

    private String description() {
        List<String> text = new ArrayList<>();
        Comparator<PairResult> byLikeness = Comparator.comparingDouble(
                p -> (values[p.a()][p.b()] - shades.least()) / (shades.most() - shades.least()));
        List<PairResult> defined = results.pairs().stream()
                .filter(p -> !Double.isNaN(values[p.a()][p.b()]))
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
        String sign = kind.share() ? "" : kind.sign + " = ";
        return results.series(pair.a()).name() + " and "
                + results.series(pair.b()).name() + " with " + sign + shown(values[pair.a()][pair.b()])
                + (kind.share() ? " %" : "");
    }
}
