package io.github.ensdiag.features;

import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;

/**
 * The inner products of the rows of one block, U-centred, so that the inner product of two such matrices is n(n − 3) times
 * the unbiased estimate HSIC₁ (Song et al. 2012, JMLR 13:1393; the centring of Székely & Rizzo 2014, DOI
 * 10.1214/14-AOS1255). Of blocks of {@value RandomBlocks#SIZE} rows it is the smaller form for all but few features.
 *
 * @param n rows, at least 4
 * @param values above the diagonal, row by row
 */
record Gram(int n, double[] values) {
    /** Fewer rows leave nothing when the bias is taken off. */
    static final int LEAST = 4;
    /** What centring leaves of equal products, as a part of them, is rounding. */
    private static final double ROUNDING = 1e-13;

    /** @param rows of equal length; moved about their mean in place, which changes no centred product */
    static Gram of(double[][] rows) {
        if (Arrays.stream(rows).allMatch(row -> Arrays.equals(row, rows[0]))) {
            return new Gram(rows.length, new double[pairs(rows.length)]);
        }
        centre(rows);
        double[] products = new double[pairs(rows.length)];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                products[at++] = Vectors.dot(rows[i], rows[j], rows[i].length);
            }
        }
        return centred(rows.length, products);
    }

    /** @param products of the rows, above the diagonal; centred in place */
    static Gram centred(int n, double[] products) {
        double[] sums = new double[n];
        double total = 0;
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++, at++) {
                sums[i] += products[at];
                sums[j] += products[at];
                total += 2 * products[at];
            }
        }
        double rounding = ROUNDING * Math.sqrt(Vectors.dot(products, products, products.length));
        double common = total / ((n - 1.0) * (n - 2.0));
        at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++, at++) {
                products[at] += common - (sums[i] + sums[j]) / (n - 2);
            }
        }
        if (Math.sqrt(Vectors.dot(products, products, products.length)) <= rounding) {
            Arrays.fill(products, 0);
        }
        return new Gram(n, products);
    }

    static int pairs(int n) {
        return n * (n - 1) / 2;
    }

    /** The unbiased estimate of the Hilbert–Schmidt independence criterion. */
    double hsic(Gram other) {
        return 2 * Vectors.dot(values, other.values, values.length) / (n * (n - 3.0));
    }

    private static void centre(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += row[c] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int c = 0; c < mean.length; c++) {
                row[c] -= mean[c];
            }
        }
    }
}
