package io.github.ensdiag.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums over samples of three values and of their products: what it takes for the standard error of a smooth function of
 * their means (delta method; Oehlert 1992, DOI 10.2307/2684406).
 */
public final class Comoments implements Serializable {
    private static final long serialVersionUID = 1L;

    private long count;
    private double x;
    private double y;
    private double z;
    private double xx;
    private double yy;
    private double zz;
    private double xy;
    private double xz;
    private double yz;

    /** One for every pair, without anything in them. */
    public static Comoments[][] square(int size) {
        Comoments[][] square = new Comoments[size][size];
        for (Comoments[] row : square) {
            Arrays.setAll(row, i -> new Comoments());
        }
        return square;
    }

    public void clear() {
        count = 0;
        x = 0;
        y = 0;
        z = 0;
        xx = 0;
        yy = 0;
        zz = 0;
        xy = 0;
        xz = 0;
        yz = 0;
    }

    public void add(double newX, double newY, double newZ) {
        count++;
        x += newX;
        y += newY;
        z += newZ;
        xx += newX * newX;
        yy += newY * newY;
        zz += newZ * newZ;
        xy += newX * newY;
        xz += newX * newZ;
        yz += newY * newZ;
    }

    public void merge(Comoments next) {
        count += next.count;
        x += next.x;
        y += next.y;
        z += next.z;
        xx += next.xx;
        yy += next.yy;
        zz += next.zz;
        xy += next.xy;
        xz += next.xz;
        yz += next.yz;
    }

    /** Sum of the first value. */
    public double sumX() {
        return x;
    }

    /** Sum of the second value. */
    public double sumY() {
        return y;
    }

    /** Sum of the third value. */
    public double sumZ() {
        return z;
    }

    /**
     * Standard error of f(mean x, mean y, mean z).
     *
     * @param fx derivative of f by mean x, at these means
     * @param fy by mean y
     * @param fz by mean z
     */
    public double standardError(double fx, double fy, double fz) {
        double mean = (fx * x + fy * y + fz * z) / count;
        double square =
                (fx * fx * xx + fy * fy * yy + fz * fz * zz + 2 * (fx * fy * xy + fx * fz * xz + fy * fz * yz)) / count;
        return Math.sqrt(Math.max(0, square - mean * mean) / count);
    }
}
