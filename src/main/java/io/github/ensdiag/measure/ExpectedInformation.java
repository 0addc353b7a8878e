package io.github.ensdiag.measure;

import java.util.Arrays;

/**
 * Expected mutual information of two labellings with given class counts (Vinh et al. 2010, JMLR 11:2837), under the
 * hypergeometric model of randomness.
 */
final class ExpectedInformation {
    /** Probabilities below this part of the highest are left out: all of them together are less than rounding. */
    private static final double NEGLIGIBLE = 1e-22;

    private final int n;
    /** By number: its logarithm, and that of its factorial. */
    private final double[] log;

    private final double[] logFactorial;

    ExpectedInformation(int n) {
        this.n = n;
        log = new double[n + 1];
        logFactorial = new double[n + 1];
        double lost = 0;
        for (int k = 1; k <= n; k++) {
            log[k] = Math.log(k);
            // Compensated (Kahan), for the sum is some ten thousand times what it must be exact to.
            double next = log[k] - lost;
            logFactorial[k] = logFactorial[k - 1] + next;
            lost = (logFactorial[k] - logFactorial[k - 1]) - next;
        }
    }

    /**
     * E[I], in nats.
     *
     * @param a samples of each class of the one labelling
     * @param b of the other
     */
    double of(int[] a, int[] b) {
        double total = 0;
        int[][] ofB = distinct(b);
        for (int[] x : distinct(a)) {
            for (int[] y : ofB) {
                total += (double) x[1] * y[1] * term(x[0], y[0]);
            }
        }
        return total;
    }

    /** Distinct values and how often each occurs: with many classes few counts differ. */
    private static int[][] distinct(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int[][] runs = new int[sorted.length][];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                runs[size++] = new int[] {sorted[i], 0};
            }
            runs[size - 1][1]++;
        }
        return Arrays.copyOf(runs, size);
    }

    /** The part of one pair of classes with a and b samples, from the likeliest number of common ones both ways. */
    private double term(int a, int b) {
        int lowest = Math.max(0, a + b - n);
        int highest = Math.min(a, b);
        int mode = (int) Math.min(highest, (a + 1.0) * (b + 1.0) / (n + 2.0));
        double most = Math.exp(logFactorial[a]
                + logFactorial[b]
                + logFactorial[n - a]
                + logFactorial[n - b]
                - logFactorial[n]
                - logFactorial[mode]
                - logFactorial[a - mode]
                - logFactorial[b - mode]
                - logFactorial[n - a - b + mode]);
        double shift = log[n] - log[a] - log[b];
        double sum = 0;
        double p = most;
        for (int k = mode; k <= highest && p > NEGLIGIBLE * most; k++) {
            sum += k == 0 ? 0 : k * (log[k] + shift) * p;
            p *= (double) (a - k) * (b - k) / ((k + 1.0) * (n - a - b + k + 1.0));
        }
        p = most;
        for (int k = mode; k > lowest && p > NEGLIGIBLE * most; k--) {
            p *= k * (double) (n - a - b + k) / ((a - k + 1.0) * (b - k + 1.0));
            sum += k == 1 ? 0 : (k - 1) * (log[k - 1] + shift) * p;
        }
        return sum / n;
    }
}
