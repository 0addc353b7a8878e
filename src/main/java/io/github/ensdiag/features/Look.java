package io.github.ensdiag.features;

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
        double length = length(row);
        double[] unit = null;
        if (length > 0) {
            unit = new double[row.length];
            for (int f = 0; f < row.length; f++) {
                unit[f] = row[f] / length;
            }
        }
        return new Look(unit, ranks(row), top(row, k));
    }

    /** Divided by the largest first, so that squares neither overflow nor vanish. */
    private static double length(double[] row) {
        double largest = 0;
        for (double value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        double squares = 0;
        for (double value : row) {
            double part = largest == 0 ? 0 : value / largest;
            squares += part * part;
        }
        return largest * Math.sqrt(squares);
    }

    private static double[] ranks(double[] row) {
        int n = row.length;
        double[] sorted = new double[n];
        for (int f = 0; f < n; f++) {
            sorted[f] = row[f] + 0.0; // −0 becomes 0
        }
        Arrays.sort(sorted);
        if (sorted[0] == sorted[n - 1]) {
            return null;
        }
        double[] rankAt = new double[n];
        double squares = 0;
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            double centred = (from + to - 1) / 2.0 - (n - 1) / 2.0;
            Arrays.fill(rankAt, from, to, centred);
            squares += (to - from) * centred * centred;
            from = to;
        }
        double length = Math.sqrt(squares);
        double[] ranks = new double[n];
        for (int f = 0; f < n; f++) {
            ranks[f] = rankAt[Arrays.binarySearch(sorted, row[f] + 0.0)] / length;
        }
        return ranks;
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
        return unit == null || other.unit == null ? Double.NaN : within(Gram.dot(unit, other.unit));
    }

    /** Spearman's ρ; NaN where it is undefined. */
    double rankCorrelation(Look other) {
        return ranks == null || other.ranks == null ? Double.NaN : within(Gram.dot(ranks, other.ranks));
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
