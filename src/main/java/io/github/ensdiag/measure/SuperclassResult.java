package io.github.ensdiag.measure;

import java.util.List;
import java.util.Map;

/**
 * What was measured of one group of classes. A sample is in the group of its true class. Lists by series hold the members
 * in order, then the ensemble.
 *
 * @param index of the group; −1: the classes that are in no group
 * @param classes how many classes it has
 * @param size samples
 * @param right samples answered right, by series
 * @param membersRight samples that exactly k members get right, k = 0…M
 * @param outcomes what became of its samples against the best member; every outcome is there
 * @param wrongWithin samples answered with a wrong class of the same group, by series; empty for the classes in no group
 */
public record SuperclassResult(
        int index,
        int classes,
        int size,
        List<Integer> right,
        List<Integer> membersRight,
        Map<Outcome, Integer> outcomes,
        List<Integer> wrongWithin) {

    /** Accuracy of a series with its interval (Wilson 1927); absent where there are no samples. */
    public Figure accuracy(int series) {
        return Figure.share(right.get(series), size);
    }

    /** The share of a series' errors that stay within the group; absent where it makes none, or in no group. */
    public Figure within(int series) {
        return wrongWithin.isEmpty()
                ? Figure.of(Double.NaN)
                : Figure.share(wrongWithin.get(series), size - right.get(series));
    }

    /** What that share would be if errors went to all other classes alike; absent where there are none. */
    public Figure withinIfEven(int classCount) {
        return Figure.of((classes - 1.0) / (classCount - 1));
    }

    /** Samples that the ensemble gets right and the best member wrong. */
    public int wins() {
        return outcomes.get(Outcome.RESCUED) + outcomes.get(Outcome.EMERGENT);
    }

    /** Samples that the ensemble gets wrong and the best member right. */
    public int losses() {
        return outcomes.get(Outcome.DRAGGED) + outcomes.get(Outcome.LOST);
    }
}
