package io.github.ensdiag.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The range of an axis.
 *
 * @param low lower end
 * @param high upper end, above it
 */
record Scale(double low, double high) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** The range of some values and a margin, a share of their span, within limits. */
    static Scale around(DoubleStream values, double margin, double least, double most) {
        double[] range = values.collect(
                () -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
                (r, v) -> {
                    r[0] = Math.min(r[0], v);
                    r[1] = Math.max(r[1], v);
                },
                (r, s) -> {
                    r[0] = Math.min(r[0], s[0]);
                    r[1] = Math.max(r[1], s[1]);
                });
        double span = range[1] - range[0];
        double extra = span > 0 ? span * margin : 0.01;
        return new Scale(Math.max(least, range[0] - extra), Math.min(most, range[1] + extra));
    }

    double span() {
        return high - low;
    }

    /** Distance between round values of which at most {@code most} fit. */
    double step(int most) {
        double raw = span() / most;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double step : STEPS) {
            if (step * power >= raw * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Round values in the range, at most about {@code most}. */
    List<Double> ticks(int most) {
        BigDecimal step = BigDecimal.valueOf(step(most)).round(new java.math.MathContext(6));
        BigDecimal first = BigDecimal.valueOf(low)
                .divide(step, 9, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING)
                .multiply(step);
        List<Double> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.doubleValue() <= high + span() * 1e-9; tick = tick.add(step)) {
            ticks.add(tick.doubleValue());
        }
        return ticks;
    }

    /** Decimals that tell ticks of this step apart. */
    static int decimals(double step) {
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    }
}
