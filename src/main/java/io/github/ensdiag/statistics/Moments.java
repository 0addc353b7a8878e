package io.github.ensdiag.statistics;

import java.io.Serializable;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** Sum and sum of squares of a value over samples: its mean, and the interval of that mean. */
public final class Moments implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A variance that is no larger a part of the mean square is rounding: the value does not vary. */
    private static final double ROUNDING = 1e-12;

    private long count;
    private double sum;
    private double squares;

    public void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    /** Adds the same value several times. */
    public void add(double value, int times) {
        count += times;
        sum += times * value;
        squares += times * value * value;
    }

    public void merge(Moments next) {
        count += next.count;
        sum += next.sum;
        squares += next.squares;
    }

    public long count() {
        return count;
    }

    public double sum() {
        return sum;
    }

    /** NaN where there is no sample. */
    public double mean() {
        return sum / count;
    }

    /** Mean of the squares; NaN where there is no sample. */
    public double meanSquare() {
        return squares / count;
    }

    /** Variance of the mean; 0 where the value does not vary, NaN where there are fewer than two samples. */
    public double variance() {
        return count < 2 ? Double.NaN : varianceOfMean(mean(), meanSquare(), count);
    }

    private static double varianceOfMean(double mean, double meanSquare, long n) {
        double variance = meanSquare - mean * mean;
        return variance > ROUNDING * meanSquare ? variance / (n - 1) : 0;
    }

    /** As {@link #interval(double, double, long)}, of the mean. */
    public Optional<Interval> interval() {
        return interval(mean(), meanSquare(), count);
    }

    /**
     * 95 % interval of a mean (Student 1908, DOI 10.1093/biomet/6.1.1); none where the value does not vary, since then the
     * samples do not tell how much it could.
     */
    public static Optional<Interval> interval(double mean, double meanSquare, long n) {
        double variance = n < 2 ? 0 : varianceOfMean(mean, meanSquare, n);
        if (variance == 0) {
            return Optional.empty();
        }
        double half = new TDistribution(null, n - 1.0).inverseCumulativeProbability(0.975) * Math.sqrt(variance);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
