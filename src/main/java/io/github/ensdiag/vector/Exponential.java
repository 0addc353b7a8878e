package io.github.ensdiag.vector;

/**
 * The exponential function at half the price of {@link Math#exp}, so that a diagnosis takes half the time: of a number
 * nearly as exact, of an array with vector instructions and within other bounds, see {@link #near}.
 */
public final class Exponential {
    /** Bound of the relative error of {@link #of(double)}. */
    public static final double ERROR = 4e-16;

    /** {@link #near} takes what is smaller than minus this for it. */
    public static final double DEPTH = 64;

    /** Bound of the absolute error of {@link #near}. */
    public static final double NEAR_ERROR = 2e-15;

    /** Bound of the relative error of {@link #near}. */
    public static final double NEAR_RELATIVE_ERROR = 2e-11;

    /** The same where the result is above e^−30. */
    public static final double NEARER_RELATIVE_ERROR = 1e-13;

    private static final double SQUARED = 1 << 10;
    private static final int BITS = 8;
    private static final int PARTS = 1 << BITS;
    private static final double PARTS_PER_UNIT = PARTS / Math.log(2);
    /** ln 2 / 256 in two pieces; the first has so few digits that its multiples are exact. */
    private static final double PART_HIGH = 0x1.62e42fee00000p-1 / PARTS;

    private static final double PART_LOW = 0x1.a39ef35793c76p-33 / PARTS;
    /** Added to a number it leaves the nearest integer in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double LOWEST = -708;
    private static final double HIGHEST = 709;
    private static final int EXPONENT_BIAS = 1023;
    private static final int EXPONENT_AT = 52;
    private static final double[] POWERS = new double[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            POWERS[i] = StrictMath.pow(2, (double) i / PARTS);
        }
    }

    private Exponential() {}

    /**
     * e^x, off by less than {@link #ERROR} of itself: 2^(k/256) from a table times a polynomial of what is left, at most
     * ln 2 / 512 (P. T. P. Tang 1989, DOI 10.1145/63522.214389). Where e^x is no normal number {@link Math#exp} answers.
     */
    public static double of(double x) {
        return x >= LOWEST && x <= HIGHEST ? normal(x) : Math.exp(x);
    }

    private static double normal(double x) {
        double rounded = x * PARTS_PER_UNIT + ROUNDER;
        int k = (int) Double.doubleToRawLongBits(rounded);
        double parts = rounded - ROUNDER;
        double rest = x - parts * PART_HIGH - parts * PART_LOW;
        double square = rest * rest;
        double above1 = rest + square * (0.5 + rest * (1.0 / 6) + square * (1.0 / 24));
        double power = POWERS[k & PARTS - 1];
        double scale = Double.longBitsToDouble((long) ((k >> BITS) + EXPONENT_BIAS) << EXPONENT_AT);
        return (power + power * above1) * scale;
    }

    /**
     * Writes e^(factor·(x − shift)) for {@code size} numbers from {@code from} on: as {@link #near} where none of them is too
     * deep for it, else one by one.
     *
     * @param lowest of the numbers; NaN if it is not known
     * @param into from its beginning; another array than {@code x}
     */
    public static void of(double[] x, int from, int size, double shift, double factor, double lowest, double[] into) {
        if (factor * (lowest - shift) >= -DEPTH) {
            near(x, from, size, shift, factor, into);
            return;
        }
        for (int i = 0; i < size; i++) {
            into[i] = of(factor * (x[from + i] - shift));
        }
    }

    /**
     * Writes e^(factor·(x − shift)), or e^−64 where that would be less, for {@code size} numbers from {@code from} on, none
     * of them above {@code shift} by more than a thousandth. The absolute error is below {@link #NEAR_ERROR}, the relative one
     * below {@link #NEAR_RELATIVE_ERROR}; of 0 it is exact. Of numbers that differ by some last digits only, the lower one may
     * have the higher value.
     *
     * <p>It is (e^(x/1024))^1024, for less than half the price of {@link #of(double)}: in short loops over one array without
     * an offset compilers find vector instructions.
     *
     * @param into from its beginning; another array than {@code x}
     */
    public static void near(double[] x, int from, int size, double shift, double factor, double[] into) {
        System.arraycopy(x, from, into, 0, size);
        double part = factor / SQUARED;
        for (int i = 0; i < size; i++) {
            into[i] = Math.max(part * (into[i] - shift), -DEPTH / SQUARED);
        }
        lessOne(into, size);
        square(into, size);
    }

    /** Turns small r into e^r − 1. */
    private static void lessOne(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            double r = values[i];
            values[i] = r
                    * (1
                            + r
                                    * (1.0 / 2
                                            + r
                                                    * (1.0 / 6
                                                            + r
                                                                    * (1.0 / 24
                                                                            + r
                                                                                    * (1.0 / 120
                                                                                            + r
                                                                                                    * (1.0 / 720
                                                                                                            + r
                                                                                                                    * (1.0
                                                                                                                            / 5040)))))));
        }
    }

    /** Turns e^r − 1 into e^(1024·r). Squares less 1 lose no digits as long as they are small. */
    private static void square(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            double less1 = values[i];
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            less1 *= 2 + less1;
            double value = 1 + less1;
            value *= value;
            value *= value;
            values[i] = value * value;
        }
    }
}
