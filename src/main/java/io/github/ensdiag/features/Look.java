package io.github.ensdiag.features;

import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;

/**
 * One member's attributions of one sample, made ready to be compared.
 *
 * @param unit the attributions, brought to length 1; null where all are 0
 * @param ranks their mean ranks, centred and brought to length 1; null where all are equal
 * @param top the inputs with the largest attributions by absolute value, none with 0
 */
record Look(double[] unit, double[] ranks, int[] top) {

    /**
     * @param row the attributions of the sample; not kept
     * @param k most inputs to list
     */
    static Look of(double[] row, int k) {
        return new Look(unit(row), Ranking.ranks(row), top(row, k));
    }

    /** Divided by the largest first, so that neither squares nor their root overflow or vanish. */
    private static double[] unit(double[] row) {
        double largest = 0;
        for (double value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return null;
        }
        double[] unit = new double[row.length];
        double squares = 0;
        for (int f = 0; f < row.length; f++) {
            unit[f] = row[f] / largest;
            squares += unit[f] * unit[f];
        }
        double length = Math.sqrt(squares);
        for (int f = 0; f < row.length; f++) {
            unit[f] /= length;
        }
        return unit;
    }

    /** Equal ones go to the lower index. */
    private static int[] top(double[] row, int k) {
        int[] top = new int[k];
        int count = 0;
        for (int f = 0; f < row.length; f++) {
            double size = Math.abs(row[f]);
            if (size == 0 || count == k && size <= Math.abs(row[top[k - 1]])) {
                continue;
            }
            int at = count < k ? count++ : k - 1;
            while (at > 0 && size > Math.abs(row[top[at - 1]])) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = f;
        }
        return Arrays.copyOf(top, count);
    }

    boolean isZero() {
        return unit == null;
    }

    /** NaN where it is undefined. */
    double cosine(Look other) {
        return unit == null || other.unit == null ? Double.NaN : within(Vectors.dot(unit, other.unit, unit.length));
    }

    /** Spearman's ρ; NaN where it is undefined. */
    double rankCorrelation(Look other) {
        return ranks == null || other.ranks == null
                ? Double.NaN
                : within(Vectors.dot(ranks, other.ranks, ranks.length));
    }

    /** NaN where one of the lists is empty. */
    double overlap(Look other) {
        if (top.length == 0 || other.top.length == 0) {
            return Double.NaN;
        }
        int common = 0;
        for (int f : top) {
            for (int g : other.top) {
                common += f == g ? 1 : 0;
            }
        }
        return (double) common / Math.max(top.length, other.top.length);
    }

    private static double within(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
