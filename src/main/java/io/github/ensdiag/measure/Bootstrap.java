package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Percentile bootstrap of a figure that depends on cell counts only. Each resample gives every sample a Poisson(1) weight
 * (the Poisson bootstrap: Chamandy et al. 2012, "Estimating uncertainty for massive data streams"), so that a cell of n
 * samples becomes Poisson(n) and a resample costs a few draws, whatever the number of samples.
 *
 * @param resamples positive
 * @param seed fixed, so that the same input gives the same interval
 */
record Bootstrap(int resamples, long seed) {

    /**
     * @param cells counts; an empty cell stays empty
     * @param figure of resampled counts; resamples where it is undefined (NaN) are left out
     * @return the 2.5 % and 97.5 % quantiles; empty where the figure is undefined in more than half of the resamples
     */
    Optional<Interval> interval(long[] cells, ToDoubleFunction<double[]> figure) {
        var random = new Well19937c(seed);
        PoissonDistribution[] counts = Arrays.stream(cells)
                .mapToObj(n -> n == 0
                        ? null
                        : new PoissonDistribution(
                                random, n, PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS))
                .toArray(PoissonDistribution[]::new);
        double[] drawn = new double[cells.length];
        double[] values = new double[resamples];
        int defined = 0;
        for (int r = 0; r < resamples; r++) {
            for (int c = 0; c < cells.length; c++) {
                drawn[c] = counts[c] == null ? 0 : counts[c].sample();
            }
            double value = figure.applyAsDouble(drawn);
            if (Double.isFinite(value)) {
                values[defined++] = value;
            }
        }
        if (2 * defined <= resamples) {
            return Optional.empty();
        }
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values, 0, defined);
        return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
    }
}
