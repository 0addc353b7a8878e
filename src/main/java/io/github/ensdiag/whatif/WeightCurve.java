package io.github.ensdiag.whatif;

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

    /**
     * @param pooling {@link Pooling#MEAN} or {@link Pooling#GEOMETRIC}
     * @param starts where each piece begins, ascending, the first at 0
     * @param right samples that are right within each piece
     */
    WeightCurve(Pooling pooling, int samples, double[] starts, int[] right) {
        this.pooling = pooling;
        this.samples = samples;
        this.starts = starts.clone();
        this.right = right.clone();
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
