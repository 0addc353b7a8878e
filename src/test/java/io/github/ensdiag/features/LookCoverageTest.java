package io.github.ensdiag.features;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Intervals and tests of attributions hold what they promise, though each row serves two samples, as partner of one. */
class LookCoverageTest {
    private static final int INPUTS = 12;
    private static final int RUNS = 300;

    private final SplittableRandom random = new SplittableRandom(17);

    /** Attributions of two members: what is common to the class, what both see on the sample, and noise. */
    private double[][][] rows(int samples) {
        double[][] common = Made.normal(1, INPUTS, 99);
        double[][] seen = Made.normal(samples, INPUTS, random.nextLong());
        double[][][] rows = {
            Made.normal(samples, INPUTS, random.nextLong()), Made.normal(samples, INPUTS, random.nextLong())
        };
        for (double[][] member : rows) {
            for (int i = 0; i < samples; i++) {
                for (int f = 0; f < INPUTS; f++) {
                    member[i][f] += common[0][f] + 0.7 * seen[i][f];
                }
            }
        }
        return rows;
    }

    private LookSums sums(int samples, double shareOfBoth) {
        double[][][] rows = rows(samples);
        Partners partners = Partners.of(new int[samples], samples, random.nextLong());
        LookSums sums = new LookSums(1, 2);
        for (int i = 0; i < samples; i++) {
            Cell cell = random.nextDouble() < shareOfBoth ? Cell.BOTH : Cell.ONLY_A;
            Look other = Look.of(rows[1][partners.sameClass()[i]], 5);
            sums.add(0, cell, Look.of(rows[0][i], 5), Look.of(rows[1][i], 5), other, other);
        }
        return sums;
    }

    @Test
    void aboutNineteenOfTwentyIntervalsOfTheExcessHoldTheTruth() {
        double truth = sums(200_000, 1).at(0, 0, LookSums.EXCESS, Cell.BOTH).mean();
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            held += sums(200, 1)
                            .at(0, 0, LookSums.EXCESS, Cell.BOTH)
                            .interval()
                            .orElseThrow()
                            .contains(truth)
                    ? 1
                    : 0;
        }
        // binomial with 0.95 and 300 runs: 272 to 297 in all but 1 of 1000 cases
        assertTrue(held >= 272 && held <= 298, "held " + held + " of " + RUNS);
    }

    @Test
    void whereCellsDoNotDifferAboutOneTestOfTwentySaysSo() {
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            LookSums sums = sums(200, 0.8);
            told += Contrast.of(sums.at(0, 0, LookSums.EXCESS, Cell.ONLY_A), sums.at(0, 0, LookSums.EXCESS, Cell.BOTH))
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertTrue(told >= 3 && told <= 28, "told " + told + " of " + RUNS);
    }
}
