package io.github.ensdiag.measure;

import io.github.ensdiag.rows.Pooling;
import java.util.List;

/**
 * How the members become the ensemble that is diagnosed, unless one is given.
 *
 * @param weights one positive weight a member, in their order; empty: all equal
 * @param fittedTemperatures whether every member is brought to its fitted temperature first; that of a sample is fitted on
 *     the half of the set that the sample is not in
 */
public record Combining(Pooling pooling, List<Double> weights, boolean fittedTemperatures) {
    public Combining {
        weights = List.copyOf(weights);
    }

    /** The arithmetic mean of the scores as they are. */
    public static Combining mean(List<Double> weights) {
        return new Combining(Pooling.MEAN, weights, false);
    }

    /** A short name, for example {@code weighted geometric mean}. */
    public String name() {
        return (weights.isEmpty() ? "" : "weighted ")
                + pooling.words()
                + (fittedTemperatures ? " at fitted temperatures" : "");
    }

    /** What it is, in words that fit into a sentence, for example {@code the geometric mean of the members' scores}. */
    public String words() {
        String of = pooling == Pooling.VOTE ? " of the members' answers" : " of the members' scores";
        String halves = fittedTemperatures
                ? " at fitted temperatures, each half of the samples at the temperatures fitted on the other half"
                : "";
        return "the " + (weights.isEmpty() ? "" : "weighted ") + pooling.words() + of + halves;
    }

    /** Whether it is the mean of the scores as they are, weighted or not. */
    public boolean plainMean() {
        return pooling == Pooling.MEAN && !fittedTemperatures;
    }
}
