package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** Number, sum and sum of squares of some values in [−2, 2], of which follow their mean and how sure it is. */
final class Moments {
    /** A variance below is rounding. */
    private static final double NOTHING = 1e-20;
    /** With more values Student's t is as good as normal. */
    private static final int MANY = 1000;

    private long count;
    private double sum;
    private double squares;

    /** NaN is no value. */
    void add(double value) {
        if (!Double.isNaN(value)) {
            count++;
            sum += value;
            squares += value * value;
        }
    }

    Moments plus(Moments other) {
        Moments both = new Moments();
        both.count = count + other.count;
        both.sum = sum + other.sum;
        both.squares = squares + other.squares;
        return both;
    }

    long count() {
        return count;
    }

    private double mean() {
        return sum / count;
    }

    /** Variance of the mean. */
    private double variance() {
        double variance = (squares - sum * sum / count) / (count - 1);
        return variance < NOTHING ? 0 : variance / count;
    }

    /**
     * The mean with a 95 % interval by Student's t, which for many values is the normal one; without where the values do
     * not vary, since then they do not say how far off their mean may be.
     *
     * @param lowest value that is possible
     * @param highest value that is possible
     */
    Figure figure(double lowest, double highest) {
        if (count < 2 || variance() == 0) {
            return Figure.of(mean());
        }
        double half = quantile(count - 1.0) * Math.sqrt(variance());
        return Figure.of(
                mean(), Optional.of(new Interval(Math.max(lowest, mean() - half), Math.min(highest, mean() + half))));
    }

    private static double quantile(double degrees) {
        return degrees > MANY ? Statistics.Z95 : new TDistribution(null, degrees).inverseCumulativeProbability(0.975);
    }

    /** This mean less the other's, of different samples (B. L. Welch 1947, DOI 10.1093/biomet/34.1-2.28). */
    Contrast less(Moments other) {
        double difference = mean() - other.mean();
        if (count < 2 || other.count < 2) {
            return new Contrast(Figure.of(difference), Double.NaN);
        }
        double a = variance();
        double b = other.variance();
        double error = Math.sqrt(a + b);
        if (error == 0) {
            return new Contrast(Figure.of(difference), Double.NaN);
        }
        double degrees = (a + b) * (a + b) / (a * a / (count - 1) + b * b / (other.count - 1));
        double half = quantile(degrees) * error;
        double p = 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(difference) / error);
        return new Contrast(Figure.of(difference, Optional.of(new Interval(difference - half, difference + half))), p);
    }

    /** @param p NaN: undefined */
    record Contrast(Figure difference, double p) {}
}
