package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
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
 * @param against the ensemble less the best member on these samples, the test adjusted for the number of groups
 * @param wrongWithin samples answered with a wrong class of the same group, by series; empty for the classes in no group
 */
public record SuperclassResult(
        int index,
        int classes,
        int size,
        List<Integer> right,
        List<Integer> membersRight,
        Map<Outcome, Integer> outcomes,
        Comparison against,
        List<Integer> wrongWithin) {

    /** Accuracy of a series with its interval (Wilson 1927); absent where there are no samples. */
    public Figure accuracy(int series) {
        return Figure.share(right.get(series), size);
    }

    /** Whether an error can stay within: not in a group of one class, nor in none. */
    public boolean holdsErrors() {
        return index >= 0 && classes > 1;
    }

    /** The share of a series' errors that stay within the group; absent where there are none or cannot be. */
    public Figure within(int series) {
        return holdsErrors() ? Figure.share(wrongWithin.get(series), size - right.get(series)) : Figure.of(Double.NaN);
    }

    /** What that share would be if errors went to all other classes alike; absent where errors cannot stay within. */
    public Figure withinIfEven(int classCount) {
        return holdsErrors() ? Figure.of((classes - 1.0) / (classCount - 1)) : Figure.of(Double.NaN);
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
