package io.github.ensdiag.whatif;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;

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
    /** By sample, places that are right and take a row of it, over all pairings and members. */
    private final int[] counts;
    /** By sample, the squares of each pairing's count, summed up. */
    private final int[] squares;

    /** @param right by pairing and by sample whose place it is */
    PairedRows(Strata strata, List<Pairing> pairings, boolean[][] right) {
        this.strata = strata;
        this.pairings = pairings;
        this.right = right;
        samples = right[0].length;
        counts = new int[samples];
        squares = new int[samples];
        for (int p = 0; p < right.length; p++) {
            count(pairings.get(p), right[p]);
        }
    }

    private void count(Pairing pairing, boolean[] places) {
        for (int i = 0; i < samples; i++) {
            int count = 0;
            for (int m = 0; m < pairing.members(); m++) {
                count += places[pairing.taking(m, i)] ? 1 : 0;
            }
            counts[i] += count;
            squares[i] += count * count;
        }
    }

    /** The share of pairings that are right in a sample's place. */
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

    private record Moments(double mean, double variance) {}

    /** Over the pairings, what a sample adds to its stratum's accuracy by all its rows, less what it adds otherwise. */
    private Moments says(int sample, double accuracy, double otherwise) {
        int members = pairings.get(0).members();
        int size = strata.sizes()[strata.of()[sample]];
        // A sample's own share in the mean that it is held against (Arvesen's factor).
        double factor = size > members ? (size - 1.0) / (size - members) : 1;
        double count = (double) counts[sample] / right.length;
        return new Moments(
                factor * (count - members * accuracy) - otherwise,
                factor * factor * variance(counts[sample], squares[sample]));
    }

    private double betweenPairings() {
        long sum = 0;
        long squareSum = 0;
        for (boolean[] places : right) {
            long count = 0;
            for (boolean bit : places) {
                count += bit ? 1 : 0;
            }
            sum += count;
            squareSum += count * count;
        }
        return variance(sum, squareSum) / ((double) samples * samples);
    }

    /** Of one count a pairing, given their sum and that of their squares: exactly 0 if they are all the same. */
    private double variance(long sum, long squareSum) {
        long n = right.length;
        return (double) (n * squareSum - sum * sum) / (n * (n - 1));
    }
}
