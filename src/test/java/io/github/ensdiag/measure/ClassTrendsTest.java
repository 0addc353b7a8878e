package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures from numpy: corrcoef, the interval by the influence function, exact distributions by convolution. */
class ClassTrendsTest {
    /** Class c has c + 1 samples, of which the first gets 7c mod (c + 2) right, the second the last 5c + 3 mod (c + 2). */
    private static Results results(int classes) {
        List<int[]> rows = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            int n = c + 1;
            for (int i = 0; i < n; i++) {
                int a = i < 7 * c % (n + 1) ? c : (c + 1) % classes;
                int b = i >= n - (5 * c + 3) % (n + 1) ? c : (c + 2) % classes;
                rows.add(new int[] {c, a, b});
            }
        }
        return results(classes, rows);
    }

    private static Results results(int classes, List<int[]> rows) {
        int[][] columns = IntStream.range(0, 3)
                .mapToObj(k -> rows.stream().mapToInt(r -> r[k]).toArray())
                .toArray(int[][]::new);
        var set = new EvaluationSet(
                classes,
                columns[0],
                List.of(MadeMember.decisions("a", columns[1]), MadeMember.decisions("b", columns[2])));
        return Diagnosed.of(set, new Options(Combining.mean(List.of()), 5, 2, 20, 50, 1, 2))
                .results();
    }

    private static void assertFigure(double value, double low, double high, Figure figure) {
        assertEquals(value, figure.get(), 1e-9);
        Interval interval = figure.interval().orElseThrow();
        assertEquals(low, interval.low(), 1e-7);
        assertEquals(high, interval.high(), 1e-7);
    }

    @Test
    void correlationsOverClasses() {
        ClassTrends trends = results(24).classTrends();
        assertFigure(-0.04017843806979097, -0.44537146313607184, 0.378674509427081, trends.accuracies());
        assertFigure(-0.046515993749766185, -0.4329644680418315, 0.35437665434355725, trends.sizeAndGain());
        assertEquals(-0.5730800761264531, trends.sizeAndAnswers().get(0).get(), 1e-9);
        assertEquals(-0.6359169775680157, trends.sizeAndAnswers().get(1).get(), 1e-9);
        assertEquals(-0.649380041809581, trends.sizeAndAnswers().get(2).get(), 1e-9);
    }

    @Test
    void fewClassesGiveNoIntervalAndEqualSizesNoCorrelation() {
        assertEquals(Optional.empty(), results(19).classTrends().accuracies().interval());
        ClassTrends equal = results(
                        5, List.of(new int[] {0, 0, 0}, new int[] {1, 1, 0}, new int[] {2, 2, 2}, new int[] {3, 0, 3}))
                .classTrends();
        assertEquals(4, equal.classes(), "a class without samples does not count");
        assertFalse(equal.sizeAndGain().defined());
        ClassTrends right =
                results(2, List.of(new int[] {0, 0, 0}, new int[] {1, 1, 1})).classTrends();
        assertFalse(right.accuracies().defined());
    }

    @Test
    void theFunnelHoldsWhatChanceGives() {
        ClassFunnel funnel = new ClassFunnel(0.1, 0.06);
        assertEquals(new Interval(-1, 1), funnel.limits(1));
        assertLimits(-1 / 3.0, 2 / 3.0, funnel.limits(3));
        assertLimits(-0.2, 0.3, funnel.limits(10));
        assertLimits(-0.06, 0.16, funnel.limits(50));
        assertLimits(-1 / 300.0, 26 / 300.0, funnel.limits(300));
        assertLimits(0.015332468976460442, 0.06466753102353956, funnel.limits(1000));
        assertLimits(0, 0, new ClassFunnel(0, 0).limits(7));
    }

    private static void assertLimits(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 1e-7);
        assertEquals(high, interval.high(), 1e-7);
    }

    @Test
    void groupsBySizeHoldEveryClassOnceAndTheLargestAlone() {
        List<SizeGroup> groups = results(24).sizeGroups();
        assertEquals(24, groups.stream().mapToInt(SizeGroup::classes).sum());
        assertEquals(300, groups.stream().mapToLong(SizeGroup::samples).sum());
        SizeGroup last = groups.get(groups.size() - 1);
        assertEquals(1, last.classes());
        assertEquals(24, last.largest());
        for (int i = 1; i < groups.size(); i++) {
            assertTrue(groups.get(i - 1).largest() < groups.get(i).smallest());
        }
    }

    @Test
    void chanceSpreadsAnswersByTheMistakesThatThereAre() {
        // class 0 has four samples; the member answers one of them with 1, and 1's only sample with 0
        Results results = results(
                2,
                List.of(new int[] {0, 0, 0}, new int[] {0, 0, 0}, new int[] {0, 0, 0}, new int[] {0, 1, 0}, new int[] {
                    1, 0, 1
                }));
        double[] quantiles =
                LeaningChance.quantiles(results.classes().subList(0, 1), 0, new double[] {0, 0.2, 0.5, 0.74, 0.76, 1});
        assertArrayEquals(new double[] {0.5, 0.5, 1, 1, 1.5, 1.5}, quantiles, 1e-12);
    }
}
