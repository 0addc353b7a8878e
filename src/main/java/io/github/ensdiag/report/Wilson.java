package io.github.ensdiag.report;

import io.github.ensdiag.measure.Interval;

/** The 95 % score interval of a share (Wilson 1927), for the cells of the class table. */
final class Wilson {
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    static Interval interval(long hits, long n) {
        double p = (double) hits / n;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
