package io.github.ensdiag.rows;

/**
 * A member's fitted temperatures; each is positive, or NaN where there is none.
 *
 * @param whole fitted on all samples
 * @param first fitted on half 0 of the samples
 * @param second fitted on half 1
 */
public record FittedTemperatures(double whole, double first, double second) {
    /** Of a member that has no scores. */
    public static final FittedTemperatures NONE = new FittedTemperatures(Double.NaN, Double.NaN, Double.NaN);

    /** The temperature fitted on a half, 0 or 1. */
    public double ofHalf(int half) {
        return half == 0 ? first : second;
    }
}
