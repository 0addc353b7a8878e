package io.github.ensdiag.measure;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/** Expected mutual information of two labellings with given class counts (Vinh et al. 2010, JMLR 11:2837). */
final class ExpectedInformation {
    private ExpectedInformation() {}

    /** @return E[I] in nats under the hypergeometric model of randomness */
    static double of(int[] a, int[] b, int n) {
        double[] logFactorial = new double[n + 1];
        for (int k = 2; k <= n; k++) {
            logFactorial[k] = Gamma.logGamma(k + 1.0);
        }
        int[][] distinctA = distinct(a);
        int[][] distinctB = distinct(b);
        double total = 0;
        for (int[] x : distinctA) {
            for (int[] y : distinctB) {
                total += (double) x[1] * y[1] * term(x[0], y[0], n, logFactorial);
            }
        }
        return total;
    }

    /** The part of one pair of classes with a and b samples. */
    private static double term(int a, int b, int n, double[] logFactorial) {
        double fixed = logFactorial[a] + logFactorial[b] + logFactorial[n - a] + logFactorial[n - b] - logFactorial[n];
        double sum = 0;
        for (int k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
            double logProbability =
                    fixed - logFactorial[k] - logFactorial[a - k] - logFactorial[b - k] - logFactorial[n - a - b + k];
            sum += (double) k / n * Math.log((double) n * k / ((double) a * b)) * Math.exp(logProbability);
        }
        return sum;
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
}
