package io.github.ensdiag.rows;

/**
 * The negative log-likelihood of softmax(β·z), summed over samples, as a power series around an inverse temperature: see
 * {@link LogPartition}.
 */
final class Likelihood {
    private static final int MOST_STEPS = 20;

    private final double[] terms = new double[LogPartition.TERMS];
    /** Sums over samples of products of their first (g) and second (h) derivatives. */
    private double gg;

    private double gh;
    private double hh;

    /**
     * Adds a sample.
     *
     * @param all series over all its classes
     * @param right over the right ones
     */
    void add(double[] all, double[] right) {
        for (int k = 0; k < terms.length; k++) {
            terms[k] += all[k] - right[k];
        }
        double g = all[1] - right[1];
        double h = 2 * (all[2] - right[2]);
        gg += g * g;
        gh += g * h;
        hh += h * h;
    }

    /** This and another, of other samples. */
    Likelihood and(Likelihood other) {
        Likelihood both = new Likelihood();
        for (int k = 0; k < terms.length; k++) {
            both.terms[k] = terms[k] + other.terms[k];
        }
        both.gg = gg + other.gg;
        both.gh = gh + other.gh;
        both.hh = hh + other.hh;
        return both;
    }

    /** Its first derivative at a distance from where it was expanded. */
    double slope(double distance) {
        double value = 0;
        for (int k = terms.length - 1; k >= 1; k--) {
            value = value * distance + k * terms[k];
        }
        return value;
    }

    /** Its second derivative. */
    double curvature(double distance) {
        double value = 0;
        for (int k = terms.length - 1; k >= 2; k--) {
            value = value * distance + k * (k - 1) * terms[k];
        }
        return value;
    }

    /**
     * How far away it has its minimum, by Newton's method on the series.
     *
     * @param reach no further than this; NaN if it is
     */
    double minimum(double reach) {
        double distance = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double curvature = curvature(distance);
            if (!(curvature > 0)) {
                return Double.NaN;
            }
            double step = -slope(distance) / curvature;
            distance += step;
            if (!(Math.abs(distance) <= reach)) {
                return Double.NaN;
            }
            if (Math.abs(step) <= Math.ulp(reach)) {
                return distance;
            }
        }
        return distance;
    }

    /** Halley's step from where it was expanded to where its slope is 0: the error after it is of the order of its cube. */
    double halley() {
        double first = terms[1];
        double second = 2 * terms[2];
        double third = 6 * terms[3];
        return -2 * first * second / (2 * second * second - first * third);
    }

    /** Standard error of the β at which the slope is 0, whatever distribution the samples have. */
    double error(double distance) {
        return Math.sqrt(gg + 2 * distance * gh + distance * distance * hh) / curvature(distance);
    }
}
