package io.github.ensdiag.rows;

import io.github.ensdiag.vector.Exponential;
import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;

/**
 * A row's log Σ_c e^(β·z_c), near an inverse temperature β₀: a power series in β − β₀, whose k-th coefficient is the k-th
 * cumulant of the logits z under softmax(β₀·z), divided by k!.
 *
 * <p>It has a singularity where the sum is 0, which is at a complex β. Of n logits on two levels the nearest is at a distance
 * of πβ₀/√(ln² n + π²): 0.4 β₀ for 1000 of them, 0.26 β₀ for 100 000. Within {@link #REACH} of β₀ what is left out is then below
 * 1e-8 and 1e-7.
 *
 * <p>What expands belongs to one thread.
 */
public final class LogPartition {
    /** Coefficients, the constant included. */
    public static final int TERMS = 7;

    /** How far from β₀, relatively, the series is good enough. */
    static final double REACH = 0.03;

    private double[] below = {};
    private double[] weights = {};

    /** Its value for a member's row at β. */
    public double value(JointRow row, int m, double beta) {
        double[] logs = row.logits[m];
        double highest = highest(row, m);
        makeRoom(row.size);
        Exponential.near(logs, 0, row.size, highest, beta, weights);
        double rest = row.unlisted() == 0 ? 0 : row.unlisted() * Math.exp(beta * (row.logFloor[m] - highest));
        return beta * highest + Math.log(Vectors.sum(weights, row.size) + rest);
    }

    private void makeRoom(int size) {
        if (below.length < size) {
            below = new double[size];
            weights = new double[size];
        }
    }

    private static double highest(JointRow row, int m) {
        return row.listed[m] == null && row.top[m] >= 0
                ? row.logits[m][row.top[m]]
                : highest(row.logits[m], row.size, row.unlisted(), row.logFloor[m]);
    }

    private static double highest(double[] z, int size, int unlisted, double floor) {
        double highest = unlisted > 0 ? floor : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            highest = z[c] > highest ? z[c] : highest;
        }
        return highest;
    }

    /** Expands that of a member's row. */
    void expand(JointRow row, int m, double beta, double[] into) {
        expand(row.logits[m], row.size, row.unlisted(), row.logFloor[m], highest(row, m), beta, into);
    }

    /**
     * Expands it.
     *
     * @param z logits, of which the first {@code size} count
     * @param unlisted how many more there are of the value {@code floor}
     * @param into takes {@link #TERMS} coefficients
     */
    void expand(double[] z, int size, int unlisted, double floor, double beta, double[] into) {
        expand(z, size, unlisted, floor, highest(z, size, unlisted, floor), beta, into);
    }

    private void expand(double[] z, int size, int unlisted, double floor, double highest, double beta, double[] into) {
        makeRoom(size);
        // what is deeper has no weight, but its powers would overflow
        double deepest = -Exponential.DEPTH / beta;
        for (int c = 0; c < size; c++) {
            below[c] = Math.max(z[c] - highest, deepest);
        }
        Exponential.near(below, 0, size, 0, beta, weights);
        double belowOfRest = unlisted > 0 ? Math.max(floor - highest, deepest) : 0;
        double weightOfRest = unlisted > 0 ? unlisted * Math.exp(beta * belowOfRest) : 0;
        series(size, belowOfRest, weightOfRest, into);
        into[0] += beta * highest;
        into[1] += highest;
    }

    /** Of the weighted logits below the highest, by moments about that. */
    private void series(int size, double belowOfRest, double weightOfRest, double[] into) {
        double power = weightOfRest;
        double s0 = power;
        double s1 = power *= belowOfRest;
        double s2 = power *= belowOfRest;
        double s3 = power *= belowOfRest;
        double s4 = power *= belowOfRest;
        double s5 = power *= belowOfRest;
        double s6 = power * belowOfRest;
        for (int c = 0; c < size; c++) {
            double z = below[c];
            power = weights[c];
            s0 += power;
            power *= z;
            s1 += power;
            power *= z;
            s2 += power;
            power *= z;
            s3 += power;
            power *= z;
            s4 += power;
            power *= z;
            s5 += power;
            s6 += power * z;
        }
        cumulants(s1 / s0, s2 / s0, s3 / s0, s4 / s0, s5 / s0, s6 / s0, into);
        into[0] = Math.log(s0);
    }

    /** From raw moments, each about the same point, the first relative to it. */
    private static void cumulants(double m1, double m2, double m3, double m4, double m5, double m6, double[] into) {
        double k2 = m2 - m1 * m1;
        double k3 = m3 - 3 * m2 * m1 + 2 * m1 * m1 * m1;
        // each cumulant is its moment less what the lower ones explain of it (P. J. Smith 1995, Am. Stat. 49:217)
        double k4 = m4 - m1 * m3 - 3 * k2 * m2 - 3 * k3 * m1;
        double k5 = m5 - m1 * m4 - 4 * k2 * m3 - 6 * k3 * m2 - 4 * k4 * m1;
        double k6 = m6 - m1 * m5 - 5 * k2 * m4 - 10 * k3 * m3 - 10 * k4 * m2 - 5 * k5 * m1;
        into[1] = m1;
        into[2] = k2 / 2;
        into[3] = k3 / 6;
        into[4] = k4 / 24;
        into[5] = k5 / 120;
        into[6] = k6 / 720;
    }

    /** Of a single logit. */
    static void expand(double z, double beta, double[] into) {
        Arrays.fill(into, 0);
        into[0] = beta * z;
        into[1] = z;
    }

    /** Whether a series tells enough at β. */
    public static boolean reaches(double expandedAt, double beta) {
        return Math.abs(beta - expandedAt) <= REACH * expandedAt;
    }

    /** The value of a series, whose coefficients begin at {@code from}, at a distance from where it was expanded. */
    public static double at(double[] series, int from, double distance) {
        double value = series[from + TERMS - 1];
        for (int k = TERMS - 2; k >= 0; k--) {
            value = value * distance + series[from + k];
        }
        return value;
    }
}
