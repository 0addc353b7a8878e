package io.github.ensdiag.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measured value. Where a denominator is 0, or the predictions do not hold what is needed, the value is absent; it is
 * never NaN or infinite.
 */
public record Figure(OptionalDouble value, Optional<Interval> interval) {
    /** A value without an interval; absent where {@code value} is NaN or infinite. */
    public static Figure of(double value) {
        return of(value, Optional.empty());
    }

    /** A value with its interval, if there is one. */
    public static Figure of(double value, Optional<Interval> interval) {
        return Double.isFinite(value)
                ? new Figure(OptionalDouble.of(value), interval)
                : new Figure(OptionalDouble.empty(), Optional.empty());
    }

    /** A part of a whole with its interval (Wilson 1927); absent where the whole is 0. */
    public static Figure share(long part, long whole) {
        return whole == 0 ? of(Double.NaN) : of((double) part / whole, Optional.of(Statistics.wilson(part, whole)));
    }

    /** Whether there is a value. */
    public boolean defined() {
        return value.isPresent();
    }

    /**
     * The value.
     *
     * @throws java.util.NoSuchElementException if it is absent
     */
    public double get() {
        return value.orElseThrow();
    }
}
