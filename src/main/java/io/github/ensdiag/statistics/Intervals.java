package io.github.ensdiag.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * 95 % intervals from an estimate and its standard error, on the scale on which the estimate is closest to normal. There
 * is none where the standard error is 0: then the samples do not tell how much the estimate could vary.
 */
public final class Intervals {
    /** A smaller standard error is rounding. */
    private static final double ROUNDING = 1e-9;

    private Intervals() {}

    /** Estimate ± 1.96 standard errors, kept within the range of the measure. */
    public static Optional<Interval> normal(double estimate, double error, double lowest, double highest) {
        return on(estimate, error, x -> x, 1, x -> Math.max(lowest, Math.min(highest, x)));
    }

    /** Of a correlation, by Fisher's transformation atanh (R. A. Fisher 1921); none at −1 and 1. */
    public static Optional<Interval> correlation(double estimate, double error) {
        return Math.abs(estimate) >= 1
                ? Optional.empty()
                : on(estimate, error, Intervals::atanh, 1 / (1 - estimate * estimate), Math::tanh);
    }

    /** Of a share that is no count of samples, by the logit; none at 0 and 1. */
    public static Optional<Interval> logit(double estimate, double error) {
        return estimate <= 0 || estimate >= 1
                ? Optional.empty()
                : on(
                        estimate,
                        error,
                        x -> Math.log(x / (1 - x)),
                        1 / (estimate * (1 - estimate)),
                        x -> 1 / (1 + Math.exp(-x)));
    }

    /** Of a positive number, by its logarithm. */
    public static Optional<Interval> logarithm(double estimate, double error) {
        return estimate > 0 ? on(estimate, error, Math::log, 1 / estimate, Math::exp) : Optional.empty();
    }

    /**
     * Of a mean of shares, as Wilson's interval of as many samples as would give its standard error (E. L. Korn and B. I.
     * Graubard 1998, Survey Methodology 24:193).
     */
    public static Optional<Interval> share(double estimate, double error) {
        return estimate <= 0 || estimate >= 1 || !(error > ROUNDING)
                ? Optional.empty()
                : Optional.of(Statistics.wilson(estimate, estimate * (1 - estimate) / (error * error)));
    }

    /**
     * Of a − b, from the intervals of the two alone, as if they were independent (G. Y. Zou and A. Donner 2008, DOI
     * 10.1002/sim.3095); none unless both have one. Where both come from the same samples it is too wide rather than too
     * narrow, as such figures tend to vary together.
     */
    public static Optional<Interval> difference(Figure a, Figure b) {
        return a.interval()
                .flatMap(i -> b.interval().map(j -> {
                    double difference = a.get() - b.get();
                    return new Interval(
                            difference - Math.hypot(a.get() - i.low(), j.high() - b.get()),
                            difference + Math.hypot(i.high() - a.get(), b.get() - j.low()));
                }));
    }

    /** @param slope of {@code to} at the estimate */
    private static Optional<Interval> on(
            double estimate, double error, DoubleUnaryOperator to, double slope, DoubleUnaryOperator back) {
        if (!(error > ROUNDING) || Double.isInfinite(error) || !Double.isFinite(estimate)) {
            return Optional.empty();
        }
        double at = to.applyAsDouble(estimate);
        double half = Statistics.Z95 * slope * error;
        return Optional.of(new Interval(back.applyAsDouble(at - half), back.applyAsDouble(at + half)));
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
