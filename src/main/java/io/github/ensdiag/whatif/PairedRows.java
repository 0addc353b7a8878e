package io.github.ensdiag.whatif;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The accuracy over rows that were paired at random, and how sure it is.
 *
 * <p>It is, within each stratum, an incomplete U-statistic of as many samples as there are members (Hoeffding 1948, DOI
 * 10.1214/aoms/1177730196): every sample has a say wherever one of its rows is taken, so that outcomes of single pairings
 * are not independent. The intervals are normal, at 95 %, and cover both what would change with other samples, strata
 * included, and what would change with other random pairings. The former is the jackknife variance of a U-statistic (J. N.
 * Arvesen 1969, DOI 10.1214/aoms/1177697287), less what the few pairings add to it; the latter the variance of the accuracy
 * between pairings.
 */
final class PairedRows {
    private final Strata strata;
    private final List<Pairing> pairings;
    private final boolean[][] right;
    private final int samples;

    /** @param right by pairing and by sample whose place it is */
    PairedRows(Strata strata, List<Pairing> pairings, boolean[][] right) {
        this.strata = strata;
        this.pairings = pairings;
        this.right = right;
        samples = right[0].length;
    }

    /** By sample whose place it is, the share of pairings that are right. */
    List<Double> shares() {
        return IntStream.range(0, samples).mapToObj(this::share).toList();
    }

    private double share(int sample) {
        int count = 0;
        for (boolean[] bits : right) {
            count += bits[sample] ? 1 : 0;
        }
        return (double) count / right.length;
    }

    /** Where nothing varies the interval is Wilson's. */
    Figure accuracy() {
        Estimate estimate = estimate(new boolean[samples]);
        Interval interval = estimate.variance > 0
                ? new Interval(Math.max(0, estimate.low()), Math.min(1, estimate.high()))
                : Statistics.wilson(Math.round(estimate.mean * samples), samples);
        return Figure.of(estimate.mean, Optional.of(interval));
    }

    /** The accuracy less that of an ensemble. */
    Figure difference(boolean[] ensembleRight) {
        Estimate estimate = estimate(ensembleRight);
        return Figure.of(
                estimate.mean,
                estimate.variance > 0 ? Optional.of(new Interval(estimate.low(), estimate.high())) : Optional.empty());
    }

    private record Estimate(double mean, double variance) {
        double low() {
            return mean - Statistics.Z95 * Math.sqrt(variance);
        }

        double high() {
            return mean + Statistics.Z95 * Math.sqrt(variance);
        }
    }

    private Estimate estimate(boolean[] subtracted) {
        double[] accuracies = byStratum(this::share);
        double[] others = byStratum(i -> subtracted[i] ? 1 : 0);
        double mean = 0;
        for (int s = 0; s < accuracies.length; s++) {
            mean += strata.sizes()[s] * (accuracies[s] - others[s]);
        }
        mean /= samples;
        double between = 0;
        for (int s = 0; s < accuracies.length; s++) {
            double off = accuracies[s] - others[s] - mean;
            between += strata.sizes()[s] * off * off;
        }
        double within = 0;
        double noise = 0;
        for (int i = 0; i < samples; i++) {
            int s = strata.of()[i];
            int size = strata.sizes()[s];
            Moments says = says(i, accuracies[s], (subtracted[i] ? 1 : 0) - others[s]);
            within += size < 2 ? 0 : says.mean * says.mean * size / (size - 1);
            noise += says.variance / right.length;
        }
        // With few samples the noise may seem larger than all that varies; then it is left in.
        double ofSamples = between + (within > noise ? within - noise : within);
        double n = samples;
        return new Estimate(mean, ofSamples / (n * n) + betweenPairings() / right.length);
    }

    private interface Value {
        double of(int sample);
    }

    /** Means. */
    private double[] byStratum(Value value) {
        double[] means = new double[strata.count()];
        for (int i = 0; i < samples; i++) {
            means[strata.of()[i]] += value.of(i);
        }
        for (int s = 0; s < means.length; s++) {
            means[s] /= Math.max(1, strata.sizes()[s]);
        }
        return means;
    }

    private record Moments(double mean, double variance) {
        static Moments of(double[] values) {
            double mean = DoubleStream.of(values).sum() / values.length;
            double squares =
                    DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
            return new Moments(mean, squares / (values.length - 1));
        }
    }

    /** Over the pairings, what a sample adds to its stratum's accuracy by all its rows, less what it adds otherwise. */
    private Moments says(int sample, double accuracy, double otherwise) {
        int members = pairings.get(0).members();
        int size = strata.sizes()[strata.of()[sample]];
        // A sample's own share in the mean that it is held against (Arvesen's factor).
        double factor = size > members ? (size - 1.0) / (size - members) : 1;
        double[] values = new double[right.length];
        for (int p = 0; p < right.length; p++) {
            int count = 0;
            for (int m = 0; m < members; m++) {
                count += right[p][pairings.get(p).taking(m, sample)] ? 1 : 0;
            }
            values[p] = factor * (count - members * accuracy) - otherwise;
        }
        return Moments.of(values);
    }

    private double betweenPairings() {
        double[] accuracies = new double[right.length];
        for (int p = 0; p < right.length; p++) {
            for (boolean bit : right[p]) {
                accuracies[p] += bit ? 1.0 / samples : 0;
            }
        }
        return Moments.of(accuracies).variance;
    }
}
