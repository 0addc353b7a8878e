package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Order;
import io.github.ensdiag.statistics.Statistics;

/** Quantiles of a value over the samples, interpolated linearly (type 7 of Hyndman and Fan 1996). */
public record Distribution(double q05, double q25, double median, double q75, double q95) {
    static Distribution of(double[] values) {
        double[] sorted = new Order(values).sorted(values);
        return new Distribution(
                Statistics.quantile(sorted, 0.05),
                Statistics.quantile(sorted, 0.25),
                Statistics.quantile(sorted, 0.5),
                Statistics.quantile(sorted, 0.75),
                Statistics.quantile(sorted, 0.95));
    }
}
