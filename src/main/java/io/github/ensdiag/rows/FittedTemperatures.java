package io.github.ensdiag.rows;

import io.github.ensdiag.statistics.Figure;

/**
 * A member's fitted temperatures; each is positive, or NaN where there is none.
 *
 * @param figure fitted on all samples, with its interval; absent where there is none
 * @param first fitted on half 0 of the samples
 * @param second fitted on half 1
 */
public record FittedTemperatures(Figure figure, double first, double second) {
    /** Of a member that has no scores. */
    public static final FittedTemperatures NONE = new FittedTemperatures(Figure.of(Double.NaN), Double.NaN, Double.NaN);

    /** The temperature fitted on all samples. */
    public double whole() {
        return figure.value().orElse(Double.NaN);
    }

    /** The temperature fitted on a half, 0 or 1. */
    public double ofHalf(int half) {
        return half == 0 ? first : second;
    }
}
