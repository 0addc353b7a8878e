package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures of a class against scikit-learn's {@code precision_recall_fscore_support} (1.2.1) on 200 samples, and intervals
 * against Wilson's equation solved by scipy's {@code brentq}, and the normal interval by numpy.
 */
class ClassMeasureTest {
    private static final double SAME = 1e-9;
    private static final int[] SIZES = {100, 46, 39, 15};
    private static final int[][] RIGHT = {{70, 27, 24, 13}, {82, 33, 30, 13}};
    private static final int[][] PREDICTED = {{82, 41, 46, 31}, {92, 41, 44, 23}};
    private static final int[] WINS = {26, 12, 13, 2};
    private static final int[] LOSSES = {14, 6, 7, 2};
    private static final int MEMBER = 0;
    private static final int ENSEMBLE = 1;

    private static ClassCounts counts(int c) {
        return new ClassCounts(
                200,
                SIZES[c],
                List.of(RIGHT[MEMBER][c], RIGHT[ENSEMBLE][c]),
                List.of(PREDICTED[MEMBER][c], PREDICTED[ENSEMBLE][c]),
                WINS[c],
                LOSSES[c]);
    }

    private static void values(ClassMeasure measure, int series, double... expected) {
        for (int c = 0; c < expected.length; c++) {
            assertEquals(expected[c], measure.of(counts(c), series).get(), SAME, measure + " of class " + c);
        }
    }

    private static void interval(ClassMeasure measure, int c, double low, double high) {
        Interval interval = measure.of(counts(c), ENSEMBLE).interval().orElseThrow();
        assertEquals(low, interval.low(), SAME, measure + " of class " + c);
        assertEquals(high, interval.high(), SAME, measure + " of class " + c);
    }

    @Test
    void areThoseOfScikitLearn() {
        values(
                ClassMeasure.PRECISION,
                ENSEMBLE,
                0.8913043478260869,
                0.8048780487804879,
                0.6818181818181818,
                0.5652173913043478);
        values(ClassMeasure.ACCURACY, ENSEMBLE, 0.82, 0.717391304347826, 0.7692307692307693, 0.8666666666666667);
        values(
                ClassMeasure.F1,
                ENSEMBLE,
                0.8541666666666666,
                0.7586206896551724,
                0.7228915662650602,
                0.6842105263157895);
        values(
                ClassMeasure.PRECISION,
                MEMBER,
                0.8536585365853658,
                0.6585365853658537,
                0.5217391304347826,
                0.41935483870967744);
        values(ClassMeasure.ACCURACY, MEMBER, 0.7, 0.5869565217391305, 0.6153846153846154, 0.8666666666666667);
        values(ClassMeasure.F1, MEMBER, 0.7692307692307692, 0.6206896551724138, 0.5647058823529412, 0.5652173913043478);
        values(ClassMeasure.SIZE, ENSEMBLE, 100, 46, 39, 15);
    }

    @Test
    void differencesAreThoseOfTheCounts() {
        values(ClassMeasure.EXCESS, ENSEMBLE, -0.04, -0.025, 0.025, 0.04);
        values(ClassMeasure.GAIN_OVER_BEST, ENSEMBLE, 0.12, 6 / 46.0, 6 / 39.0, 0);
        assertFalse(ClassMeasure.GAIN_OVER_BEST.of(counts(0), MEMBER).defined());
    }

    @Test
    void intervals() {
        interval(ClassMeasure.ACCURACY, 0, 0.733326416136997, 0.8829977450105364);
        interval(ClassMeasure.PRECISION, 3, 0.3681137508501646, 0.7436536467432578);
        interval(ClassMeasure.F1, 0, 0.7927996247419681, 0.8996588401786123);
        interval(ClassMeasure.F1, 3, 0.5018560163158027, 0.8233128601184384);
        interval(ClassMeasure.GAIN_OVER_BEST, 0, -0.001707293177510727, 0.24170729317751072);
        assertTrue(ClassMeasure.SIZE.of(counts(0), ENSEMBLE).interval().isEmpty());
        assertTrue(ClassMeasure.SIZE.interval().startsWith("none"));
    }

    /** By bootstrap of 23 flips, so near the normal one and not the same. */
    @Test
    void fewFlipsHaveABootstrapInterval() {
        Interval interval =
                ClassMeasure.EXCESS.of(counts(2), ENSEMBLE).interval().orElseThrow();
        assertEquals(-0.0219, interval.low(), 0.006);
        assertEquals(0.0719, interval.high(), 0.006);
    }

    /** As scikit-learn warns: precision without answers, recall without samples; F1 is 0 where one of the two is there. */
    @Test
    void undefinedIsUndefined() {
        ClassCounts never = new ClassCounts(10, 4, List.of(0), List.of(0), 0, 0);
        assertFalse(ClassMeasure.PRECISION.of(never, 0).defined());
        assertEquals(0, ClassMeasure.F1.of(never, 0).get());
        ClassCounts empty = new ClassCounts(10, 0, List.of(0), List.of(0), 0, 0);
        for (ClassMeasure measure :
                List.of(ClassMeasure.ACCURACY, ClassMeasure.PRECISION, ClassMeasure.F1, ClassMeasure.GAIN_OVER_BEST)) {
            assertFalse(measure.of(empty, 0).defined(), measure.id());
        }
        Figure excess = ClassMeasure.EXCESS.of(empty, 0);
        assertEquals(0, excess.get());
        assertTrue(excess.interval().isEmpty());
    }
}
