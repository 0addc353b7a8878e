package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What each member contributes to the accuracy of the whole: its Shapley value (L. S. Shapley 1953; of ensembles of
 * classifiers: Rozemberczki & Sarkar 2021, arXiv:2101.02153). Every sample is a game of its own, won by the members that
 * together answer it right; nobody at all wins nothing. The value is the mean over the samples, with the interval of a mean.
 *
 * <p>Few members are tried in all parts of the group. More come in random orders, each with its reverse (Castro et al. 2009,
 * DOI 10.1016/j.cor.2008.04.004; Mitchell et al. 2022, arXiv:2104.12199). Every sample has orders of its own: then the
 * samples differ by the chance of the orders as well, and the one interval covers both.
 */
final class Shapley {
    /** Up to so many members the values are exact. */
    static final int MOST_EXACT = 10;

    /** Random orders for each sample where they are not, half of them the reverse of the others. */
    static final int ORDERS = 64;

    /** A spread below this share of the mean square is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    private final long[] sums;
    private final double[] squares;

    private Shapley(int members) {
        sums = new long[members];
        squares = new double[members];
    }

    /** By member, from all parts of the group; the interval is empty where all samples say the same. */
    static List<Figure> exact(Pool pool, double[] weights, Parallel parallel) {
        return of(pool, weights, slice -> new AllParts(weights.length), parallel);
    }

    /**
     * By member, from random orders; the interval is empty where all samples say the same.
     *
     * @param orders for each sample; even
     */
    static List<Figure> sampled(Pool pool, double[] weights, int orders, long seed, Parallel parallel) {
        return of(
                pool,
                weights,
                slice -> new RandomOrders(weights.length, orders / 2, new SplittableRandom(seed + slice)),
                parallel);
    }

    /** @param sharings by number of a slice */
    private static List<Figure> of(Pool pool, double[] weights, IntFunction<Sharing> sharings, Parallel parallel) {
        int members = weights.length;
        List<Pool.Slice> slices = pool.slices();
        Shapley total = parallel.fold(
                slices.size(),
                new Shapley(members),
                s -> new Shapley(members).add(slices.get(s), new Race(pool, weights), sharings.apply(s)),
                Shapley::plus);
        return total.figures(pool, sharings.apply(0).unit());
    }

    private Shapley add(Pool.Slice slice, Race race, Sharing sharing) {
        long[] shares = new long[sums.length];
        for (int i = 0; i < slice.open(); i++) {
            race.turnTo(slice, i);
            sharing.share(race, shares);
            for (int m = 0; m < sums.length; m++) {
                sums[m] += shares[m];
                squares[m] += (double) shares[m] * shares[m];
            }
        }
        return this;
    }

    private Shapley plus(Shapley next) {
        for (int m = 0; m < sums.length; m++) {
            sums[m] += next.sums[m];
            squares[m] += next.squares[m];
        }
        return this;
    }

    private List<Figure> figures(Pool pool, long unit) {
        int n = pool.samples();
        // Whoever comes first answers such a sample right, and each is first equally often.
        long sure = IntStream.range(0, n).filter(pool::sure).count();
        double even = (double) unit / sums.length;
        return IntStream.range(0, sums.length)
                .mapToObj(m -> figure(
                        (sums[m] + sure * even) / unit / n, (squares[m] + sure * even * even) / unit / unit / n, n))
                .toList();
    }

    private static Figure figure(double mean, double meanSquare, int n) {
        boolean varies = meanSquare - mean * mean > ROUNDING * meanSquare;
        Optional<Interval> interval =
                varies ? Optional.of(Statistics.pairedNormal(mean, meanSquare, n)) : Optional.empty();
        return Figure.of(mean, interval);
    }
}
