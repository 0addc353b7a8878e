package io.github.ensdiag.chart;

import java.util.stream.DoubleStream;

/**
 * How the values of a heat map become shades, −{@value #STEPS} to {@value #STEPS}: 0 is pale, both ends are strong.
 *
 * @param least value of shade 0
 * @param most value of shade {@value #STEPS}; below {@code least} where small values are the strong ones
 * @param step both are multiples of it
 */
record Shades(double least, double most, double step) {
    static final int STEPS = 10;
    private static final int ROUND_PARTS = 8;

    /**
     * Shades from 0 where some values lie below it, else just around the values, so that they differ to the eye.
     *
     * @param values NaN counts for nothing
     * @param leastStep how closely they may lie around the values, so that trifles do not look large
     * @param smallIsStrong whether the smallest value has the strongest shade
     */
    static Shades of(DoubleStream values, double leastStep, boolean smallIsStrong) {
        var range = values.filter(v -> !Double.isNaN(v)).summaryStatistics();
        if (range.getCount() == 0) {
            return new Shades(0, 1, 1);
        }
        double span = range.getMax() - range.getMin();
        double step = span > 0 ? Math.max(leastStep, new Scale(range.getMin(), range.getMax()).step(ROUND_PARTS)) : 0.1;
        double low = step * Math.floor(range.getMin() / step + 1e-9);
        if (low < 0) {
            double farthest = Math.max(-range.getMin(), range.getMax());
            return new Shades(0, step * Math.ceil(farthest / step - 1e-9), step);
        }
        double high = Math.max(low + step, step * Math.ceil(range.getMax() / step - 1e-9));
        return smallIsStrong ? new Shades(high, low, step) : new Shades(low, high, step);
    }

    int of(double value) {
        return Double.isNaN(value) ? 0 : (int) Math.round(STEPS * (value - least) / (most - least));
    }

    /** Decimals that its ends need. */
    int decimals() {
        return Scale.decimals(step);
    }
}
