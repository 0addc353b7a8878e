package io.github.ensdiag.vector;

/**
 * The exponential function at half the price of {@link Math#exp}, so that a diagnosis takes half the time: e^x is 2^(k/256)
 * from a table times a polynomial of what is left, at most ln 2 / 512 (P. T. P. Tang 1989, DOI 10.1145/63522.214389).
 *
 * <p>A value is off by less than {@link #ERROR} of itself. Where e^x is no normal number {@link Math#exp} answers.
 */
public final class Exponential {
    /** Bound of the relative error. */
    public static final double ERROR = 4e-16;

    /** Bound of the error of {@link #roughly}. */
    public static final double ROUGH_ERROR = 4e-13;

    private static final double SMALLEST_ROUGH = -0.69;
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

    /** e^x. */
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
     * Writes e^(factor·(x − shift)) for {@code size} numbers from {@code from} on.
     *
     * @param into from its beginning; another array than {@code x}
     */
    public static void of(double[] x, int from, int size, double shift, double factor, double[] into) {
        boolean normal = true;
        for (int i = 0; i < size; i++) {
            double exponent = factor * (x[from + i] - shift);
            boolean within = exponent >= LOWEST && exponent <= HIGHEST;
            normal &= within;
            into[i] = normal(within ? exponent : 0);
        }
        // a call within the loop above would slow down all of it
        for (int i = 0; i < size && !normal; i++) {
            into[i] = of(factor * (x[from + i] - shift));
        }
    }

    /**
     * Writes e^(factor·(x − shift)) for the first {@code size} numbers, none of them positive: ten squarings of a polynomial,
     * which compilers turn into vector instructions. For a third of the price of {@link #of} the error is below
     * {@link #ROUGH_ERROR}, relative where the result is above e^−64 and absolute below.
     */
    public static void roughly(double[] x, int size, double shift, double factor, double[] into) {
        double part = factor / (1 << 10);
        for (int i = 0; i < size; i++) {
            double r = Math.max(part * (x[i] - shift), SMALLEST_ROUGH);
            double r2 = r * r;
            double r4 = r2 * r2;
            double e = 1
                    + (r
                            + r2 * (0.5 + r * (1.0 / 6))
                            + r4
                                    * ((1.0 / 24 + r * (1.0 / 120))
                                            + r2 * (1.0 / 720 + r * (1.0 / 5040))
                                            + r4 * ((1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            into[i] = e;
        }
    }
}
