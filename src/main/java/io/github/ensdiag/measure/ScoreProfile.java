package io.github.ensdiag.measure;

import java.util.List;

/**
 * How one predictor's confidence, entropy and margin lie over the samples.
 *
 * @param entropy in nats
 * @param right samples it gets right, by confidence in bins of equal width over [0, 1]
 * @param wrong samples it gets wrong, in the same bins
 * @param meanConfidence of the samples in each bin; the bin's middle where there are none
 */
public record ScoreProfile(
        Distribution confidence,
        Distribution entropy,
        Distribution margin,
        List<Integer> right,
        List<Integer> wrong,
        List<Double> meanConfidence) {
    /** Bins of {@link #right}, {@link #wrong} and {@link #meanConfidence}. */
    public static final int BINS = 20;
}
