package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;

/** Quantiles of a value over the samples, interpolated linearly (type 7 of Hyndman and Fan 1996). */
public record Distribution(double q05, double q25, double median, double q75, double q95) {
    /** @param values sorted in place */
    static Distribution of(double[] values) {
        Arrays.sort(values);
        return new Distribution(
                Statistics.quantile(values, 0.05),
                Statistics.quantile(values, 0.25),
                Statistics.quantile(values, 0.5),
                Statistics.quantile(values, 0.75),
                Statistics.quantile(values, 0.95));
    }
}
