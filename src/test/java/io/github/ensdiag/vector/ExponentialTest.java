package io.github.ensdiag.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the mathematical function as {@link StrictMath} has it, which is off by less than an ulp, 2.3e-16, itself. */
class ExponentialTest {
    private static final double PEER_ERROR = 2.3e-16;

    @Test
    void isWithinItsBoundOfTheTrueValue() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 4_000_000; i++) {
            double x = i % 2 == 0 ? random.nextDouble(-708, 709) : random.nextDouble(-40, 1);
            worst = Math.max(worst, Math.abs(Exponential.of(x) / StrictMath.exp(x) - 1));
        }
        assertTrue(worst < Exponential.ERROR + PEER_ERROR, () -> "off by more than the bound");
    }

    @Test
    void isExactAtZero() {
        assertEquals(1, Exponential.of(0));
        assertEquals(1, Exponential.of(-0.0));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -709,
                -745,
                -746,
                -1e300,
                709.7,
                710,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN
            })
    void leavesWhatIsNotNormalToTheLibrary(double x) {
        assertEquals(Math.exp(x), Exponential.of(x));
    }

    @Test
    void neverFallsWhereItsPartsMeet() {
        double before = 0;
        for (int k = -256 * 40; k < 256; k++) {
            double boundary = (k + 0.5) * Math.log(2) / 256;
            for (double x = Math.nextDown(boundary); x <= Math.nextUp(boundary); x = Math.nextUp(x)) {
                double value = Exponential.of(x);
                assertTrue(value >= before * (1 - Exponential.ERROR));
                before = value;
            }
        }
    }

    @Test
    void scalesAndShiftsArrays() {
        double[] into = new double[2];
        Exponential.of(new double[] {9, 3, 4}, 1, 2, 4, 0.5, 3, into);
        assertEquals(Math.exp(-0.5), into[0], Exponential.NEAR_ERROR);
        assertEquals(1, into[1]);
    }

    @Test
    void nearKeepsToItsBounds() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = new double[1000];
        double[] into = new double[1000];
        for (int round = 0; round < 4000; round++) {
            double widest = new double[] {-1e-6, -1, -8, -30, -64, -900}[round % 6];
            // log-probabilities may be above 0 by so much
            Arrays.setAll(x, i -> random.nextDouble(widest, 1e-3));
            Exponential.near(x, 0, x.length, 0, 1, into);
            for (int i = 0; i < x.length; i++) {
                double exact = StrictMath.exp(Math.max(x[i], -64));
                double error = Math.abs(into[i] - exact);
                double relative = x[i] > -30 ? Exponential.NEARER_RELATIVE_ERROR : Exponential.NEAR_RELATIVE_ERROR;
                assertTrue(
                        error < Exponential.NEAR_ERROR && error < relative * exact,
                        "e^" + x[i] + " is off by " + error);
            }
        }
    }

    @Test
    void nearNeitherExceedsNorMissesOne() {
        double[] x = {0, -0.0, -1e-300, -1e-17, -1e-16, -3e-16};
        double[] into = new double[x.length];
        Exponential.near(x, 0, x.length, 0, 1, into);
        for (int i = 0; i < x.length; i++) {
            assertTrue(into[i] <= 1);
            assertEquals(Math.exp(x[i]), into[i], Exponential.NEAR_ERROR);
        }
        assertEquals(1, into[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-745, -1e300, Double.NaN})
    void anArrayMayHoldWhatIsNotNear(double lowest) {
        double[] x = {0, -1, -70, -745, Double.NaN, Double.NEGATIVE_INFINITY, 800};
        double[] into = new double[x.length];
        Exponential.of(x, 0, x.length, 0, 1, lowest, into);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.exp(x[i]), into[i], 4e-16);
        }
    }
}
