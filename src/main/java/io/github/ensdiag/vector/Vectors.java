package io.github.ensdiag.vector;

/** Sums over the first entries of arrays, in four strands so that a core can overlap the additions. */
public final class Vectors {
    private Vectors() {}

    public static double dot(double[] x, double[] y, int size) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < size; i++) {
            a += x[i] * y[i];
        }
        return (a + b) + (c + d);
    }

    public static double sum(double[] x, int size) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < size; i++) {
            a += x[i];
        }
        return (a + b) + (c + d);
    }
}
