package io.github.ensdiag.measure;

import java.util.List;

/**
 * How one predictor's confidence, entropy and margin lie over the samples.
 *
 * @param entropy in nats
 * @param right samples it gets right, by confidence in bins of equal width over [0, 1]
 * @param wrong samples it gets wrong, in the same bins
 */
public record ScoreProfile(
        Distribution confidence, Distribution entropy, Distribution margin, List<Integer> right, List<Integer> wrong) {
    /** Bins of {@link #right} and {@link #wrong}. */
    public static final int BINS = 20;
}
