package io.github.ensdiag.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremesTest {
    private static Extremes of(double... values) {
        Extremes extremes = new Extremes();
        extremes.find(values, 0, values.length);
        return extremes;
    }

    @Test
    void findsThem() {
        Extremes extremes = new Extremes();
        extremes.find(new double[] {99, 3, -1, 5, 4, -99}, 1, 4);
        assertEquals(2, extremes.place());
        assertEquals(5, extremes.highest());
        assertEquals(4, extremes.second());
        assertEquals(1, extremes.lowestPlace());
        assertTrue(extremes.within(-1, 5));
        assertFalse(extremes.within(0, 5));
        assertFalse(extremes.within(-1, 4));
    }

    @Test
    void ofEqualOnesTheFirst() {
        Extremes extremes = of(2, 2, 1, 1);
        assertEquals(0, extremes.place());
        assertEquals(2, extremes.second());
        assertEquals(2, extremes.lowestPlace());
    }

    @Test
    void oneAloneHasNoSecond() {
        assertEquals(Double.NEGATIVE_INFINITY, of(7).second());
        assertEquals(7, of(7).highest());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsWithinNoRange(double odd) {
        for (int place = 0; place < 4; place++) {
            double[] values = {1, 2, 0, 3};
            values[place] = odd;
            assertFalse(of(values).within(-Double.MAX_VALUE, Double.MAX_VALUE), odd + " at " + place);
        }
    }
}
