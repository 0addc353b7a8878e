package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Moments;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean less that of other samples (B. L. Welch 1947, DOI 10.1093/biomet/34.1-2.28).
 *
 * @param difference absent where a mean is
 * @param p of the test that it is 0; NaN where fewer than two samples, or equal values only, leave it undefined
 */
record Contrast(Figure difference, double p) {

    static Contrast of(Moments these, Moments others) {
        double difference = these.mean() - others.mean();
        double a = these.variance();
        double b = others.variance();
        double error = Math.sqrt(a + b);
        if (!(error > 0)) {
            return new Contrast(Figure.of(difference), Double.NaN);
        }
        double degrees = (a + b) * (a + b) / (a * a / (these.count() - 1) + b * b / (others.count() - 1));
        TDistribution student = new TDistribution(null, degrees);
        double half = student.inverseCumulativeProbability(0.975) * error;
        double p = 2 * student.cumulativeProbability(-Math.abs(difference) / error);
        return new Contrast(Figure.of(difference, Optional.of(new Interval(difference - half, difference + half))), p);
    }
}
