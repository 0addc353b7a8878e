package io.github.ensdiag.measure;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Quantiles of a value over the samples, interpolated linearly (type 7 of Hyndman and Fan 1996). */
public record Distribution(double q05, double q25, double median, double q75, double q95) {
    static Distribution of(double[] values) {
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        return new Distribution(
                percentile.evaluate(5),
                percentile.evaluate(25),
                percentile.evaluate(50),
                percentile.evaluate(75),
                percentile.evaluate(95));
    }
}
