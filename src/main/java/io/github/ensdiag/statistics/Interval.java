package io.github.ensdiag.statistics;

/** A 95 % interval, both ends finite. */
public record Interval(double low, double high) {
    /** Whether {@code value} lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
