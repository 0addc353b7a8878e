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
        return Double.isNaN(value) ? 0 : (int) Math.round(at(value));
    }

    /** Where on the shades a value lies, not rounded. */
    double at(double value) {
        return STEPS * (value - least) / (most - least);
    }

    /** The values that have shades; {@code below}: also those below shade 0. */
    Scale range(boolean below) {
        double other = below ? 2 * least - most : least;
        return new Scale(Math.min(other, most), Math.max(other, most));
    }

    /** The colour of a shade: blue above 0, orange below. */
    static Tone tone(int shade) {
        return shade >= 0 ? Tone.M0 : Tone.M1;
    }

    /** How strong a shade is: never so dark that ink could not be read upon it. */
    static double opacity(int shade) {
        return 0.05 + 0.5 * Math.abs(shade) / STEPS;
    }
}
