package io.github.ensdiag.vector;

/**
 * The natural logarithm at less than half the price of {@link Math#log}: the exponent, a table for the first digits, and a
 * polynomial of what is left, at most 1/1024 (P. T. P. Tang 1990, DOI 10.1145/98267.98294).
 *
 * <p>A value is off by less than {@link #ERROR} times itself, or than {@code ERROR} where it is smaller than 1. What is no
 * normal positive number goes to {@link Math#log}.
 */
public final class Logarithm {
    /** Bound of the error, relative above 1 and absolute below. */
    public static final double ERROR = 4e-16;

    private static final int BITS = 9;
    private static final int PARTS = 1 << BITS;
    private static final int EXPONENT_BIAS = 1023;
    private static final int EXPONENT_AT = 52;
    private static final long MANTISSA = (1L << EXPONENT_AT) - 1;
    private static final long ONE = (long) EXPONENT_BIAS << EXPONENT_AT;
    private static final double LN2 = Math.log(2);
    /** Of the middle of each part of [1, 2). */
    private static final double[] RECIPROCALS = new double[PARTS];

    /** Of the numbers that those are the reciprocals of, as they are after rounding. */
    private static final double[] LOGS = new double[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            RECIPROCALS[i] = 1 / (1 + (i + 0.5) / PARTS);
            LOGS[i] = -StrictMath.log(RECIPROCALS[i]);
        }
    }

    private Logarithm() {}

    /** log x. */
    public static double of(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return Math.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int part = (int) (bits >>> EXPONENT_AT - BITS) & PARTS - 1;
        double mantissa = Double.longBitsToDouble(bits & MANTISSA | ONE);
        double exponent = (int) (bits >>> EXPONENT_AT) - EXPONENT_BIAS;
        double rest = mantissa * RECIPROCALS[part] - 1;
        double square = rest * rest;
        double logOfRest = rest - square * (0.5 - rest * (1.0 / 3) + square * (0.25 - rest * 0.2));
        return exponent * LN2 + LOGS[part] + logOfRest;
    }
}
