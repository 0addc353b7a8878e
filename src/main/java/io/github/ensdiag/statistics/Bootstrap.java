package io.github.ensdiag.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Percentile bootstrap of a figure that depends on cell counts only. Each resample gives every sample a Poisson(1) weight
 * (the Poisson bootstrap: Chamandy et al. 2012, "Estimating uncertainty for massive data streams"), so that a cell of n
 * samples becomes Poisson(n) and a resample costs a few draws, whatever the number of samples.
 *
 * @param resamples positive
 * @param seed fixed, so that the same input gives the same interval
 */
public record Bootstrap(int resamples, long seed) {

    /**
     * @param cells counts; an empty cell stays empty
     * @param figure of resampled counts; resamples where it is undefined (NaN) are left out
     * @return the 2.5 % and 97.5 % quantiles; empty where the figure is undefined in more than half of the resamples
     */
    public Optional<Interval> interval(long[] cells, ToDoubleFunction<double[]> figure) {
        var random = new SplittableRandom(seed);
        PoissonTable[] counts = Arrays.stream(cells).mapToObj(PoissonTable::new).toArray(PoissonTable[]::new);
        double[] drawn = new double[cells.length];
        double[] values = new double[resamples];
        int defined = 0;
        for (int r = 0; r < resamples; r++) {
            for (int c = 0; c < cells.length; c++) {
                drawn[c] = counts[c].draw(random);
            }
            double value = figure.applyAsDouble(drawn);
            if (Double.isFinite(value)) {
                values[defined++] = value;
            }
        }
        if (2 * defined <= resamples) {
            return Optional.empty();
        }
        Arrays.sort(values, 0, defined);
        double[] sorted = Arrays.copyOf(values, defined);
        return Optional.of(new Interval(Statistics.quantile(sorted, 0.025), Statistics.quantile(sorted, 0.975)));
    }

    /**
     * Draws by inversion from a table of the distribution function: the library's sampler takes time in the mean. A second
     * table says where to begin the search (Chen and Asau 1974, DOI 10.1080/05695557408974949).
     */
    private static final class PoissonTable {
        private static final int DEVIATIONS = 9;

        private final long first;
        private final double[] cumulative;
        /** By part of the range, of which there are a power of two: where its lower end is reached. */
        private final int[] starts;

        PoissonTable(long mean) {
            long reach = (long) Math.ceil(DEVIATIONS * Math.sqrt(mean)) + DEVIATIONS;
            first = Math.max(0, mean - reach);
            cumulative = new double[mean == 0 ? 1 : (int) (mean + reach - first)];
            double sum = 0;
            // Without its normaliser, by p(k + 1) = p(k)·mean/(k + 1), from a start that cannot underflow.
            double p = mean == 0 ? 1 : poisson(mean).probability((int) first);
            for (int i = 0; i < cumulative.length; i++) {
                sum += p;
                cumulative[i] = sum;
                p *= (double) mean / (first + i + 1);
            }
            starts = new int[2 * Integer.highestOneBit(cumulative.length)];
            for (int part = 1; part < starts.length; part++) {
                starts[part] = from(starts[part - 1], (double) part / starts.length * sum);
            }
        }

        private int from(int start, double u) {
            int at = start;
            while (at < cumulative.length - 1 && cumulative[at] < u) {
                at++;
            }
            return at;
        }

        /** Without the random generators that the library would set up for each. */
        private static PoissonDistribution poisson(long mean) {
            return new PoissonDistribution(
                    null, mean, PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS);
        }

        long draw(SplittableRandom random) {
            double uniform = random.nextDouble();
            int start = starts[(int) (uniform * starts.length)];
            return first + from(start, uniform * cumulative[cumulative.length - 1]);
        }
    }
}
