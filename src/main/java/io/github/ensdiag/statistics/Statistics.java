package io.github.ensdiag.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/** Intervals and tests. Undefined results are NaN here and become absent figures at once. */
public final class Statistics {
    /** The 97.5 % quantile of the normal distribution. */
    public static final double Z95 = normalQuantile(0.975);

    private static final double Z80 = normalQuantile(0.8);

    private Statistics() {}

    /** @param p in {@code [0, 1]} */
    public static double normalQuantile(double p) {
        // without the random generator that the library would set up
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
    }

    /**
     * The score interval of a share, 95 % (E. B. Wilson 1927, DOI 10.1080/01621459.1927.10502953).
     *
     * @param hits in {@code [0, n]}
     * @param n positive
     */
    public static Interval wilson(long hits, long n) {
        return wilson((double) hits / n, n);
    }

    /** @param n samples, which need not be a whole number */
    static Interval wilson(double p, double n) {
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        // The ends of the range are met exactly, but for rounding.
        return new Interval(p <= 0 ? 0 : Math.max(0, centre - half), p >= 1 ? 1 : Math.min(1, centre + half));
    }

    /**
     * log10 of the exact two-sided p of McNemar's test, min(1, 2·P(X ≤ min(w, l))), X ~ Bin(w + l, ½) (McNemar 1947,
     * DOI 10.1007/BF02295996). A logarithm, because p itself is often below the smallest double.
     */
    public static double mcnemarLog10P(long wins, long losses) {
        if (Math.abs(wins - losses) <= 1) {
            return 0;
        }
        return Math.min(0, Math.log(2) + logTail(Math.min(wins, losses), wins + losses)) / Math.log(10);
    }

    /**
     * log10 of the mid-p value of McNemar's test, 2·P(X ≤ m) − P(X = m) with m = min(w, l), and 1 where w = l (Fagerland
     * et al. 2013, DOI 10.1186/1471-2288-13-91).
     */
    public static double mcnemarMidLog10P(long wins, long losses) {
        long m = Math.min(wins, losses);
        long n = wins + losses;
        if (wins == losses) {
            return 0;
        }
        double tail = logTail(m, n);
        double point = logBinomial(m, n);
        return (tail + Math.log(2 - Math.exp(point - tail))) / Math.log(10);
    }

    /** P(X ≤ m), X ~ Bin(n, ½), for 0 ≤ m ≤ n/2. */
    public static double halfTail(long m, long n) {
        return Math.exp(logTail(m, n));
    }

    /** log P(X ≤ m), X ~ Bin(n, ½), for m ≤ n/2. */
    private static double logTail(long m, long n) {
        double term = 1;
        double sum = 1;
        for (long k = m; k > 0 && term > sum * 1e-18; k--) {
            term *= (double) k / (n - k + 1);
            sum += term;
        }
        return logBinomial(m, n) + Math.log(sum);
    }

    /** log of C(n, m)·½ⁿ. */
    private static double logBinomial(long m, long n) {
        return logCombinations(m, n) - n * Math.log(2);
    }

    private static double logCombinations(long m, long n) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(m + 1.0) - Gamma.logGamma(n - m + 1.0);
    }

    /** P(X = m), X ~ Bin(n, p), for 0 ≤ m ≤ n. */
    public static double binomial(long m, long n, double p) {
        double log = logCombinations(m, n) + (m == 0 ? 0 : m * Math.log(p)) + (m == n ? 0 : (n - m) * Math.log1p(-p));
        return Math.exp(log);
    }

    /**
     * Normal 95 % interval of the mean of paired differences.
     *
     * @param mean of the differences
     * @param meanSquare of the differences
     */
    public static Interval pairedNormal(double mean, double meanSquare, long n) {
        double half = Z95 * Math.sqrt(Math.max(0, meanSquare - mean * mean) / n);
        return new Interval(mean - half, mean + half);
    }

    /** Fewer flips than this and the normal interval of a paired difference is not to be trusted. */
    public static final int FEW_FLIPS = 30;

    /**
     * 95 % interval of (wins − losses)/n: normal, or by bootstrap where there are fewer than {@value #FEW_FLIPS} flips;
     * none where nothing flips, since then the data say nothing about how large a difference could be.
     */
    public static Optional<Interval> pairedDifference(long wins, long losses, long n, Bootstrap bootstrap) {
        long flips = wins + losses;
        if (flips == 0) {
            return Optional.empty();
        }
        if (flips < FEW_FLIPS) {
            // more flips may be drawn than there are samples
            return bootstrap.interval(new long[] {wins, losses}, c -> Math.max(-1, Math.min(1, (c[0] - c[1]) / n)));
        }
        return Optional.of(pairedNormal((double) (wins - losses) / n, (double) flips / n, n));
    }

    /**
     * The smallest difference in accuracy that McNemar's test at 5 % finds with a probability of 80 %, if a share
     * {@code flips} of n samples changes sides (R. J. Connor 1987, DOI 10.2307/2531961, solved for the difference); NaN
     * where so few samples change sides that no difference among them could be found.
     */
    public static double smallestDetectable(double flips, long n) {
        // d·√n = z_a·√f + z_b·√(f − d²), squared and solved for d.
        double a = n + Z80 * Z80;
        double b = -2 * Math.sqrt(n) * Z95 * Math.sqrt(flips);
        double c = flips * (Z95 * Z95 - Z80 * Z80);
        double d = (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a);
        // A difference cannot exceed the flips that make it.
        return flips > 0 && d <= flips ? d : Double.NaN;
    }

    /**
     * Cochran's Q of M ≥ 3 classifiers (W. G. Cochran 1950, DOI 10.1093/biomet/37.3-4.256).
     *
     * @param hits samples right, by classifier
     * @param byMembersRight samples on which exactly k are right
     */
    public static double cochranQ(long[] hits, long[] byMembersRight) {
        int m = hits.length;
        double sum = 0;
        double squares = 0;
        for (long g : hits) {
            sum += g;
            squares += (double) g * g;
        }
        double rowSquares = 0;
        for (int k = 0; k < byMembersRight.length; k++) {
            rowSquares += (double) k * k * byMembersRight[k];
        }
        return (m - 1) * (m * squares - sum * sum) / (m * sum - rowSquares);
    }

    public static double chiSquaredTail(double x, int degrees) {
        return Double.isFinite(x) ? 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(x) : Double.NaN;
    }

    /**
     * A quantile of some numbers, interpolated linearly (type 7 of Hyndman and Fan 1996).
     *
     * @param sorted ascending, at least one
     * @param level in [0, 1]
     */
    public static double quantile(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(sorted.length - 1, below + 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    /**
     * Adjusted p values that bound the false discovery rate (Benjamini and Hochberg 1995, DOI
     * 10.1111/j.2517-6161.1995.tb02031.x); NaN entries are not tests and stay NaN.
     */
    public static double[] benjaminiHochberg(double[] p) {
        Integer[] order = java.util.stream.IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .toArray(Integer[]::new);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double smallest = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            smallest = Math.min(smallest, p[i] * order.length / rank);
            adjusted[i] = smallest;
        }
        return adjusted;
    }
}
