package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Description.Likeness;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;

/** The measures of pairs that are drawn as heat maps. */
enum HeatKind {
    CONSISTENCY("heat", PairMeasure.ERROR_CONSISTENCY, "κ"),
    DISAGREEMENT("heat-disagreement", PairMeasure.DISAGREEMENT, "%"),
    DOUBLE_FAULT("heat-double-fault", PairMeasure.DOUBLE_FAULT, "%"),
    Q("heat-q", PairMeasure.Q_STATISTIC, "Q");

    private final String id;
    private final PairMeasure measure;
    private final String sign;

    HeatKind(String id, PairMeasure measure, String sign) {
        this.id = id;
        this.measure = measure;
        this.sign = sign;
    }

    String id() {
        return id;
    }

    /** What stands above its legend. */
    String sign() {
        return sign;
    }

    String title() {
        return measure.about().name() + " of every pair of members" + (share() ? ", in per cent" : "");
    }

    /** Whether it is shown in per cent. */
    boolean share() {
        return measure.about().unit() == Unit.SHARE;
    }

    boolean smallIsAlike() {
        return measure.about().likeness() == Likeness.LOWER_IS_MORE_ALIKE;
    }

    /** Values as shown, by pair of members; NaN where undefined, and of a member with itself. */
    double[][] values(Results results) {
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

    /** A pair's value with its interval in words. */
    String words(PairResult pair, int decimals) {
        Figure figure = pair.figure(measure);
        if (!figure.defined()) {
            return "undefined";
        }
        double unit = share() ? 100 : 1;
        String value = (share() ? "" : sign + " ") + Numbers.fixed(unit * figure.get(), decimals);
        return value
                + figure.interval()
                        .map(i -> " (" + Numbers.fixed(unit * i.low(), decimals) + " to "
                                + Numbers.fixed(unit * i.high(), decimals) + ")")
                        .orElse("")
                + (share() ? " %" : "");
    }
}
