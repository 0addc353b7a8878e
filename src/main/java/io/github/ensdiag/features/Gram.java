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

    /** @param rows of equal length */
    static Gram of(double[][] rows) {
        int n = rows.length;
        double[] products = new double[pairs(n)];
        if (Arrays.stream(rows).allMatch(row -> Arrays.equals(row, rows[0]))) {
            return new Gram(n, products);
        }
        double[][] columns = centredColumns(rows);
        double[] ofRow = new double[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(ofRow, 0);
            // All of a row's products grow side by side, so that none waits for itself.
            for (double[] column : columns) {
                double value = column[i];
                for (int j = i + 1; j < n; j++) {
                    ofRow[j] += value * column[j];
                }
            }
            for (int j = i + 1; j < n; j++) {
                products[at++] = ofRow[j];
            }
        }
        return centred(n, products);
    }

    /** Moved about their means, which changes no centred product. */
    private static double[][] centredColumns(double[][] rows) {
        double[] sums = new double[rows[0].length];
        for (double[] row : rows) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += row[c];
            }
        }
        double[][] columns = new double[sums.length][rows.length];
        for (int c = 0; c < sums.length; c++) {
            double mean = sums[c] / rows.length;
            for (int r = 0; r < rows.length; r++) {
                columns[c][r] = rows[r][c] - mean;
            }
        }
        return columns;
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
}
