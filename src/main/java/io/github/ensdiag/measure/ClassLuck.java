package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Statistics;
import java.util.List;

/**
 * What the classes' changes against the best member would look like if ensemble and best member were equally good in
 * every class, so that every sample on which just one is right were the toss of a coin.
 *
 * @param tested classes in which at least one sample changes sides
 * @param remarkable of these, with an exact p below 5 %, not adjusted
 * @param remarkableByChance how many of those chance would give, in the mean
 * @param extreme wins less losses, or the reverse, of the class that changes fifth most, or least where there are fewer
 * @param asExtreme classes that change so much or more
 * @param asExtremeByChance how many of those chance would give, in the mean
 * @param fewestFlips samples that a class must at least win, or lose, without any the other way, for its change to be
 *     found among so many if it is the only one
 * @param medianSize samples of the class in the middle, of those that have any
 */
public record ClassLuck(
        int tested,
        int remarkable,
        double remarkableByChance,
        int extreme,
        int asExtreme,
        double asExtremeByChance,
        int fewestFlips,
        int medianSize) {
    private static final int EXTREMES = 5;

    static ClassLuck of(List<ClassResult> classes) {
        List<ClassResult> tested = classes.stream().filter(c -> c.p().defined()).toList();
        int extreme = tested.stream()
                .map(c -> -Math.abs(c.net()))
                .sorted()
                .limit(EXTREMES)
                .reduce((x, y) -> y)
                .map(n -> -n)
                .orElse(0);
        double remarkableByChance = 0;
        double extremeByChance = 0;
        for (ClassResult c : tested) {
            int flips = c.wins() + c.losses();
            remarkableByChance += chance(mostRemarkable(flips), flips);
            extremeByChance += extreme > flips ? 0 : chance((flips - extreme) / 2, flips);
        }
        return new ClassLuck(
                tested.size(),
                (int) tested.stream()
                        .filter(c -> c.p().get() < Comparison.LEVEL)
                        .count(),
                remarkableByChance,
                extreme,
                (int) tested.stream().filter(c -> Math.abs(c.net()) >= extreme).count(),
                extremeByChance,
                fewest(tested.size()),
                medianSize(classes));
    }

    /** P(min(X, n − X) ≤ m), X ~ Bin(n, ½). */
    private static double chance(int m, int n) {
        return m < 0 ? 0 : 2 * m >= n - 1 ? 1 : 2 * Statistics.halfTail(m, n);
    }

    /** The largest min(wins, losses) with a p below 5 %; −1 where none is so low. */
    private static int mostRemarkable(int flips) {
        // Less than half a deviation below the middle is not remarkable.
        int m = (int) Math.floor(flips / 2.0 - Math.sqrt(flips) / 4);
        while (m >= 0 && Comparison.p(flips - m, m) >= Comparison.LEVEL) {
            m--;
        }
        return m;
    }

    /** The smallest k with 2·½ᵏ·tests below 5 %. */
    private static int fewest(int tests) {
        int flips = 1;
        while (Comparison.p(flips, 0) * tests >= Comparison.LEVEL) {
            flips++;
        }
        return flips;
    }

    private static int medianSize(List<ClassResult> classes) {
        int[] sizes = classes.stream()
                .mapToInt(ClassResult::size)
                .filter(s -> s > 0)
                .sorted()
                .toArray();
        return sizes[sizes.length / 2];
    }
}
