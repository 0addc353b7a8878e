package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Limits;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/**
 * One measure of how alike two members are, between what their accuracies allow.
 *
 * @param coefficient whether it lies between −1 and 1; else it is a share
 * @param note which way is more alike
 */
record LikenessLine(String name, String note, boolean coefficient, Figure figure, Limits limits) {

    /** The measure, if it and its limits are defined. */
    static Optional<LikenessLine> of(PairResult pair, PairMeasure measure, String name) {
        Figure figure = pair.figure(measure);
        Limits limits = pair.limits(measure);
        if (!figure.defined() || !limits.lowest().defined() || !limits.highest().defined()) {
            return Optional.empty();
        }
        boolean coefficient = switch (measure) {
            case ERROR_CONSISTENCY, CORRELATION, Q_STATISTIC -> true;
            default -> false;
        };
        String note = measure == PairMeasure.DISAGREEMENT ? "← more alike" : "more alike →";
        return Optional.of(new LikenessLine(name, note, coefficient, figure, limits));
    }

    /** As it is written: a coefficient with two decimals, a share in per cent. */
    String words(double value) {
        return coefficient ? Numbers.fixed(value, 2) : Numbers.percent(value, 1);
    }

    String description() {
        StringBuilder text = new StringBuilder(name).append(' ').append(words(figure.get()));
        figure.interval()
                .ifPresent(i -> text.append(", 95 % interval ")
                        .append(words(i.low()))
                        .append(" to ")
                        .append(words(i.high())));
        text.append(", between ")
                .append(words(limits.lowest().get()))
                .append(" and ")
                .append(words(limits.highest().get()));
        if (limits.independent().defined()) {
            text.append(", ").append(words(limits.independent().get())).append(" if they were independent");
        }
        return text.append('.').toString();
    }
}
