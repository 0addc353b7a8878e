package io.github.ensdiag.measure;

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
