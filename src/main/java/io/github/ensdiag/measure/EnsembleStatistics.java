package io.github.ensdiag.measure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * What the measures of the whole group are computed from.
 *
 * @param rightness by the number of members that are right, what the ensemble made of it
 * @param votes the same of the majority vote
 * @param hits samples right, by member
 * @param ensemble sums of the ensemble
 * @param average sums of the members' average: those of the ensemble unless it was given
 * @param members sums by member
 * @param shares each member's weight over the sum of weights
 * @param wins samples that the ensemble gets right and the best member wrong
 * @param losses samples that the ensemble gets wrong and the best member right
 * @param meanDisagreement mean over pairs of the share of samples with different answers
 * @param scored whether any member's probabilities are known
 */
record EnsembleStatistics(
        GroupSums group,
        Rightness rightness,
        Rightness votes,
        long[] hits,
        int best,
        long wins,
        long losses,
        ScoreSums ensemble,
        ScoreSums average,
        List<ScoreSums> members,
        double[] shares,
        double meanDisagreement,
        boolean scored) {

    int count() {
        return hits.length;
    }

    long samples() {
        return ensemble.samples();
    }

    double accuracy() {
        return rightness.accuracy();
    }

    double bestAccuracy() {
        return (double) hits[best] / samples();
    }

    double meanAccuracy() {
        return rightness.meanAccuracy();
    }

    /** The same with other counts. */
    EnsembleStatistics with(Rightness newRightness, Rightness newVotes) {
        return new EnsembleStatistics(
                group,
                newRightness,
                newVotes,
                hits,
                best,
                wins,
                losses,
                ensemble,
                average,
                members,
                shares,
                meanDisagreement,
                scored);
    }

    /** Samples that no member gets right. */
    long noneRight() {
        return byMembersRight()[0];
    }

    /** l(M − l)/M² where l members are right. */
    double divided(int k) {
        return (double) k * (count() - k) / ((double) count() * count());
    }

    /** min(l, M − l)/(M − ⌈M/2⌉) where l members are right. */
    double voteEntropy(int k) {
        return (double) Math.min(k, count() - k) / (count() - (count() + 1) / 2);
    }

    /**
     * Where the best member is wrong: samples that the ensemble gets right as another member, that it gets wrong though
     * another member is right, and that it gets right as no member; then those that it gets wrong and the best right.
     */
    long[] efficiencyCells() {
        long emergent = group.rightByMembersRight()[0];
        long rescued = wins - emergent;
        long room = samples() - noneRight() - hits[best];
        return new long[] {rescued, room - rescued, emergent, losses};
    }

    /** (accuracy of E − best)/(oracle − best). */
    double efficiency() {
        long[] cells = efficiencyCells();
        return efficiency(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The same of counts as {@link #efficiencyCells} gives them. */
    static double efficiency(double rescued, double missed, double emergent, double lost) {
        return (rescued + emergent - lost) / (rescued + missed);
    }

    /** Samples on which exactly k members are right, k = 0…M. */
    long[] byMembersRight() {
        long[] right = group.rightByMembersRight();
        long[] wrong = group.wrongByMembersRight();
        for (int k = 0; k < right.length; k++) {
            right[k] += wrong[k];
        }
        return right;
    }

    /** Σ_i f(l_i) / N, l_i the members that are right on sample i. */
    double meanOver(IntToDoubleFunction f) {
        return rightness.meanOver(f);
    }

    double mean(ToDoubleFunction<ScoreSums> figure) {
        double sum = 0;
        for (int m = 0; m < count(); m++) {
            sum += shares[m] * figure.applyAsDouble(members.get(m));
        }
        return sum;
    }
}
