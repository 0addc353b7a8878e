package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Pooling;
import java.util.Arrays;

/**
 * The accuracy of two members' weighted mean against the weight w of the first, 1 − w being the second's: a step function
 * that changes only where some sample changes sides, computed exactly and not on a grid. At a step itself, where two classes
 * tie, the accuracy may be another.
 */
public final class WeightCurve {
    private final Pooling pooling;
    private final int samples;
    private final double[] starts;
    private final int[] right;

    WeightCurve(Pooling pooling, int samples, int sure, Steps steps) {
        this.pooling = pooling;
        this.samples = samples;
        starts = steps.starts();
        right = Arrays.stream(steps.right()).map(r -> sure + r).toArray();
    }

    /**
     * Computes the curve.
     *
     * @param pooling what the pool is for: {@link Pooling#MEAN} or {@link Pooling#GEOMETRIC}
     * @param pool of two members
     */
    static WeightCurve of(Pooling pooling, Pool pool, Parallel parallel) {
        int sure = 0;
        for (int i = 0; i < pool.samples(); i++) {
            sure += pool.sure(i) ? 1 : 0;
        }
        return new WeightCurve(pooling, pool.samples(), sure, new WeightSearch(pool, sample -> true, parallel).ofTwo());
    }

    public Pooling pooling() {
        return pooling;
    }

    public int samples() {
        return samples;
    }

    /** Number of pieces, at least 1. */
    public int pieces() {
        return starts.length;
    }

    /** Where a piece begins, in [0, 1). */
    public double from(int piece) {
        return starts[piece];
    }

    /** Where a piece ends, in (0, 1]. */
    public double to(int piece) {
        return piece + 1 < starts.length ? starts[piece + 1] : 1;
    }

    /** Samples that are right within a piece. */
    public int right(int piece) {
        return right[piece];
    }

    /** Samples that are right at a weight that is no step. */
    public int rightAt(double weight) {
        int at = Arrays.binarySearch(starts, weight);
        return right[Math.max(0, at < 0 ? -at - 2 : at)];
    }
}
