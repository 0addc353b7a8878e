package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Two predictors on the same samples.
 *
 * @param difference (wins − losses)/N with its paired interval; absent where there are no samples
 * @param p exact two-sided p of wins against losses (McNemar 1947); absent where there are none
 * @param adjustedP the same, bounding the false discovery rate over all comparisons of its kind (Benjamini–Hochberg)
 */
public record Comparison(Figure difference, Figure p, Figure adjustedP) {
    /** An adjusted p below this is taken as found. */
    public static final double LEVEL = 0.05;

    /** Whether more than chance is behind the difference, however many others were tested. */
    public boolean found() {
        return adjustedP.defined() && adjustedP.get() < LEVEL;
    }

    /**
     * Comparisons of one kind, by number.
     *
     * @param samples by number: those that the two were compared on
     */
    public static Comparison[] all(
            int count,
            IntToLongFunction wins,
            IntToLongFunction losses,
            IntToLongFunction samples,
            Bootstrap bootstrap) {
        double[] p = new double[count];
        Arrays.setAll(p, i -> p(wins.applyAsLong(i), losses.applyAsLong(i)));
        double[] adjusted = Statistics.benjaminiHochberg(p);
        Comparison[] all = new Comparison[count];
        Arrays.setAll(all, i -> {
            long won = wins.applyAsLong(i);
            long lost = losses.applyAsLong(i);
            long n = samples.applyAsLong(i);
            return new Comparison(
                    Figure.of((double) (won - lost) / n, Statistics.pairedDifference(won, lost, n, bootstrap)),
                    Figure.of(p[i]),
                    Figure.of(adjusted[i]));
        });
        return all;
    }

    /** Exact two-sided p of wins against losses; NaN where there is nothing to test. */
    public static double p(long wins, long losses) {
        return wins + losses == 0 ? Double.NaN : Math.pow(10, Statistics.mcnemarLog10P(wins, losses));
    }
}
