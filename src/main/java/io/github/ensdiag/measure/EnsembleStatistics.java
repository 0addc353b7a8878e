package io.github.ensdiag.measure;

import java.util.List;

/**
 * What the measures of the whole group are computed from.
 *
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
        return (double) ensemble.hits() / samples();
    }

    double bestAccuracy() {
        return (double) hits[best] / samples();
    }

    double meanAccuracy() {
        long sum = 0;
        for (long h : hits) {
            sum += h;
        }
        return (double) sum / samples() / count();
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
    double meanOver(java.util.function.IntToDoubleFunction f) {
        double sum = 0;
        long[] counts = byMembersRight();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                sum += counts[k] * f.applyAsDouble(k);
            }
        }
        return sum / samples();
    }

    double mean(java.util.function.ToDoubleFunction<ScoreSums> figure) {
        double sum = 0;
        for (int m = 0; m < count(); m++) {
            sum += shares[m] * figure.applyAsDouble(members.get(m));
        }
        return sum;
    }
}
