package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.rows.Pooling;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveOutlineTest {
    private static WeightCurve curve(double[] starts, int... right) {
        return new WeightCurve(Pooling.MEAN, 100, 0, new Steps(starts, right));
    }

    @Test
    void keepsThePeakAndTheDipOfEveryColumn() {
        WeightCurve curve = curve(new double[] {0, 0.1, 0.2, 0.5, 0.6, 0.9}, 50, 70, 40, 60, 61, 55);
        assertEquals(
                List.of(new CurveOutline.Column(40, 70), new CurveOutline.Column(55, 61)),
                CurveOutline.of(curve, 2).columns());
    }

    @Test
    void aColumnWithoutAStepHasWhatItBeganWith() {
        WeightCurve curve = curve(new double[] {0, 0.3}, 5, 9);
        assertEquals(
                List.of(
                        new CurveOutline.Column(5, 5),
                        new CurveOutline.Column(5, 9),
                        new CurveOutline.Column(9, 9),
                        new CurveOutline.Column(9, 9)),
                CurveOutline.of(curve, 4).columns());
    }

    @Test
    void everyWeightLiesWithinItsColumn() {
        var random = new SplittableRandom(3);
        double[] starts = random.doubles(5000).sorted().toArray();
        starts[0] = 0;
        WeightCurve curve = curve(starts, random.ints(5000, 0, 101).toArray());
        var columns = CurveOutline.of(curve, 37).columns();
        assertEquals(37, columns.size());
        for (double weight : random.doubles(10_000).toArray()) {
            var column = columns.get((int) (37 * weight));
            int right = curve.rightAt(weight);
            assertTrue(column.lowest() <= right && right <= column.highest());
        }
    }

    @Test
    void aPlateauIsWhatLiesAroundTheTop() {
        WeightCurve curve = curve(new double[] {0, 0.2, 0.3, 0.4, 0.6, 0.8}, 60, 79, 80, 80, 78, 79);
        assertEquals(new Plateau(0.3, 0.6, 80), Plateau.of(curve, 0));
        assertEquals(new Plateau(0.2, 0.6, 80), Plateau.of(curve, 1));
        assertEquals(new Plateau(0.2, 1, 80), Plateau.of(curve, 2));
        assertTrue(Plateau.of(curve, 0).holds(0.5));
        assertFalse(Plateau.of(curve, 0).holds(0.7));
    }

    @Test
    void ofTwoTopsTheWiderCounts() {
        WeightCurve curve = curve(new double[] {0, 0.1, 0.5, 0.8}, 80, 70, 80, 60);
        assertEquals(new Plateau(0.5, 0.8, 80), Plateau.of(curve, 0));
    }
}
