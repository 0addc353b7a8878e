package io.github.ensdiag.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests and intervals against figures from papers, other software or by hand. */
class StatisticsTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(2000, 1);

    @Test
    void wilsonAsInNewcombe() {
        // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: 81/263, 15/148, 0/20, 1/29.
        interval(0.2553, 0.3662, Statistics.wilson(81, 263), 5e-5);
        interval(0.0624, 0.1605, Statistics.wilson(15, 148), 5e-5);
        interval(0.0000, 0.1611, Statistics.wilson(0, 20), 5e-5);
        interval(0.0061, 0.1718, Statistics.wilson(1, 29), 5e-5);
    }

    @Test
    void differenceAsInNewcombe() {
        // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 − 48/80 and 9/10 − 3/10; Zou &
        // Donner
        // 2008 show that it is theirs.
        interval(0.0524, 0.3339, difference(56, 70, 48, 80), 5e-5);
        interval(0.1705, 0.8090, difference(9, 10, 3, 10), 5e-5);
        assertEquals(Optional.empty(), Intervals.difference(Figure.of(0.5), Figure.share(1, 2)));
    }

    private static Interval difference(long a, long m, long b, long n) {
        return Intervals.difference(Figure.share(a, m), Figure.share(b, n)).orElseThrow();
    }

    @Test
    void mcnemarByHand() {
        // P(X ≤ 1), X ~ Bin(9, ½) = 10/512.
        assertEquals(20.0 / 512, Math.pow(10, Statistics.mcnemarLog10P(8, 1)), 1e-15);
        assertEquals((20.0 - 9) / 512, Math.pow(10, Statistics.mcnemarMidLog10P(8, 1)), 1e-15);
        assertEquals(1, Math.pow(10, Statistics.mcnemarLog10P(5, 5)));
        assertEquals(1, Math.pow(10, Statistics.mcnemarMidLog10P(5, 5)));
        assertEquals(1, Math.pow(10, Statistics.mcnemarLog10P(0, 0)));
        // Two-sided, so of 2·½⁵.
        assertEquals(2.0 / 32, Math.pow(10, Statistics.mcnemarLog10P(0, 5)), 1e-15);
    }

    @Test
    void fortyOfFiftyThousandImages() {
        // +0.08 points: 40 more images right than wrong. With 416 flips 40/√416 = 1.961, with 420 flips 1.952.
        assertTrue(Statistics.pairedDifference(228, 188, 50_000, BOOTSTRAP)
                        .orElseThrow()
                        .low()
                > 0);
        assertTrue(Statistics.pairedDifference(230, 190, 50_000, BOOTSTRAP)
                .orElseThrow()
                .contains(0));
    }

    @Test
    void fewFlipsAreResampledAndNoneSayNothing() {
        Interval few = Statistics.pairedDifference(10, 2, 1000, BOOTSTRAP).orElseThrow();
        // Wins are about Poisson(10), losses about Poisson(2): their difference has a mean of 8, a deviation of 3.5.
        assertEquals(0.008 - 1.96 * 0.0035, few.low(), 0.001);
        assertEquals(0.008 + 1.96 * 0.0035, few.high(), 0.001);
        assertEquals(Optional.empty(), Statistics.pairedDifference(0, 0, 1000, BOOTSTRAP));
    }

    @Test
    void smallestDetectableDifferenceSolvesItsEquation() {
        double d = Statistics.smallestDetectable(0.05, 10_000);
        // z_a·√f + z_b·√(f − d²) = d·√n with z from tables.
        assertEquals(d * 100, 1.959963985 * Math.sqrt(0.05) + 0.841621234 * Math.sqrt(0.05 - d * d), 1e-8);
        assertTrue(Double.isNaN(Statistics.smallestDetectable(0, 10_000)));
    }

    @Test
    void cochranByHand() {
        // Of 12 samples two members get 7 right together and all three the other 5: ΣG = 29, ΣL² = 7·4 + 5·9.
        long[] hits = {8, 10, 11};
        long[] byRight = {0, 0, 7, 5};
        assertEquals(
                2.0 * (3 * (64 + 100 + 121) - 29 * 29) / (3 * 29 - (7 * 4 + 5 * 9)),
                Statistics.cochranQ(hits, byRight));
        assertEquals(2.0, Statistics.cochranQ(hits, byRight));
        // exp(−Q/2) is the tail of χ² with two degrees of freedom.
        assertEquals(Math.exp(-1), Statistics.chiSquaredTail(2.0, 2), 1e-12);
    }

    @Test
    void benjaminiHochbergAsInR() {
        // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "BH") and c(0.005, 0.9, 0.02)
        assertArrayEquals(
                new double[] {0.05, 0.05, 0.05, 0.05, 0.05},
                Statistics.benjaminiHochberg(new double[] {0.01, 0.02, 0.03, 0.04, 0.05}),
                1e-15);
        assertArrayEquals(
                new double[] {0.015, 0.9, Double.NaN, 0.03},
                Statistics.benjaminiHochberg(new double[] {0.005, 0.9, Double.NaN, 0.02}),
                1e-15);
    }

    @Test
    void areaUnderCurveCountsTiesHalf() {
        // Pairs: 3>1, 3>2, 2>1, 2=2: 3.5 of 4.
        assertEquals(
                3.5 / 4,
                AreaUnderCurve.of(new double[] {3, 2}, new double[] {1, 2}).get());
        assertFalse(AreaUnderCurve.of(new double[0], new double[] {1}).defined());
    }

    @Test
    void bootstrapOfAShareAgreesWithItsNormalInterval() {
        Interval share = BOOTSTRAP
                .interval(new long[] {3000, 7000}, c -> c[0] / (c[0] + c[1]))
                .orElseThrow();
        double half = 1.96 * Math.sqrt(0.3 * 0.7 / 10_000);
        interval(0.3 - half, 0.3 + half, share, 0.1 * half);
    }

    private static void interval(double low, double high, Interval actual, double tolerance) {
        assertEquals(low, actual.low(), tolerance);
        assertEquals(high, actual.high(), tolerance);
    }
}
