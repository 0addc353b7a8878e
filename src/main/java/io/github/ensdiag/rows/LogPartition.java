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
 */
public final class LogPartition {
    /** Coefficients, the constant included. */
    public static final int TERMS = 7;

    /** How far from β₀, relatively, the series is good enough. */
    static final double REACH = 0.03;

    /** A logit so far below another has no weight, but its powers would overflow. */
    private static final double DEEPEST = -1e40;

    private LogPartition() {}

    /**
     * Its value for a member's row at β, with exponentials that are not rough.
     *
     * @param exponentials room for as many values as the row has
     */
    public static double value(JointRow row, int m, double beta, double[] exponentials) {
        double[] logs = row.logits[m];
        double highest = highest(logs, row.size, row.unlisted(), row.logFloor[m]);
        Exponential.of(logs, 0, row.size, highest, beta, exponentials);
        double rest = row.unlisted() == 0 ? 0 : row.unlisted() * Math.exp(beta * (row.logFloor[m] - highest));
        return beta * highest + Math.log(Vectors.sum(exponentials, row.size) + rest);
    }

    private static double highest(double[] z, int size, int unlisted, double floor) {
        double highest = unlisted > 0 ? floor : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            highest = z[c] > highest ? z[c] : highest;
        }
        return highest;
    }

    /** Expands that of a member's row. */
    static void expand(JointRow row, int m, double beta, double[] weights, double[] into) {
        expand(row.logits[m], row.size, row.unlisted(), row.logFloor[m], beta, weights, into);
    }

    /**
     * Expands it.
     *
     * @param z logits, of which the first {@code size} count
     * @param unlisted how many more there are of the value {@code floor}
     * @param weights room for {@code size} values
     * @param into takes {@link #TERMS} coefficients
     */
    static void expand(double[] z, int size, int unlisted, double floor, double beta, double[] weights, double[] into) {
        double highest = highest(z, size, unlisted, floor);
        Exponential.roughly(z, size, highest, beta, weights);
        // moments about the highest logit
        double below = unlisted > 0 ? floor - highest : 0;
        double power = unlisted > 0 ? unlisted * Math.exp(beta * below) : 0;
        double s0 = power;
        double s1 = power *= below;
        double s2 = power *= below;
        double s3 = power *= below;
        double s4 = power *= below;
        double s5 = power *= below;
        double s6 = power * below;
        for (int c = 0; c < size; c++) {
            below = Math.max(z[c] - highest, DEEPEST);
            power = weights[c];
            s0 += power;
            power *= below;
            s1 += power;
            power *= below;
            s2 += power;
            power *= below;
            s3 += power;
            power *= below;
            s4 += power;
            power *= below;
            s5 += power;
            s6 += power * below;
        }
        cumulants(s1 / s0, s2 / s0, s3 / s0, s4 / s0, s5 / s0, s6 / s0, into);
        into[0] = beta * highest + Math.log(s0);
        into[1] += highest;
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
