package io.github.ensdiag.rows;

import io.github.ensdiag.vector.Exponential;
import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;

/**
 * A row's log Σ_c e^(β·z_c), near an inverse temperature β₀: a power series in β − β₀, whose k-th coefficient is the k-th
 * cumulant of the logits z under softmax(β₀·z), divided by k!.
 *
 * <p>It has a singularity where the sum is 0, which is at a complex β. Of n logits on two levels the nearest is at a distance
 * of πβ₀/√(ln² n + π²), 0.4 β₀ for 1000 of them; within {@link #REACH} of β₀, what is left out is then below 1e-9.
 */
public final class LogPartition {
    /** Coefficients, the constant included. */
    public static final int TERMS = 7;

    /** How far from β₀, relatively, the series is good enough. */
    static final double REACH = 0.02;

    private LogPartition() {}

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
        double highest = unlisted > 0 ? floor : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            highest = z[c] > highest ? z[c] : highest;
        }
        Exponential.of(z, 0, size, highest, beta, weights);
        double rest = unlisted == 0 ? 0 : unlisted * Math.exp(beta * (floor - highest));
        double total = Vectors.sum(weights, size) + rest;
        double mean = (Vectors.dot(weights, z, size) + rest * floor) / total;
        double off = unlisted == 0 ? 0 : floor - mean;
        double square = rest * off * off;
        double cube = square * off;
        double fourth = cube * off;
        double fifth = fourth * off;
        double sixth = fifth * off;
        for (int c = 0; c < size; c++) {
            off = z[c] - mean;
            double power = weights[c] * off * off;
            square += power;
            power *= off;
            cube += power;
            power *= off;
            fourth += power;
            power *= off;
            fifth += power;
            sixth += power * off;
        }
        double m2 = square / total;
        double m3 = cube / total;
        double m4 = fourth / total;
        double m5 = fifth / total;
        double m6 = sixth / total;
        into[0] = beta * highest + Math.log(total);
        into[1] = mean;
        into[2] = m2 / 2;
        into[3] = m3 / 6;
        into[4] = (m4 - 3 * m2 * m2) / 24;
        into[5] = (m5 - 10 * m3 * m2) / 120;
        into[6] = (m6 - 15 * m4 * m2 - 10 * m3 * m3 + 30 * m2 * m2 * m2) / 720;
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
