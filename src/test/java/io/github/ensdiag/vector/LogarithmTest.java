package io.github.ensdiag.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the mathematical function as {@link StrictMath} has it, which is off by less than an ulp, 2.3e-16, itself. */
class LogarithmTest {
    private static final double PEER_ERROR = 2.3e-16;

    @Test
    void isWithinItsBoundOfTheTrueValue() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 4_000_000; i++) {
            double x = i % 2 == 0 ? Math.exp(random.nextDouble(-700, 700)) : random.nextDouble(0.5, 1.5);
            double log = StrictMath.log(x);
            worst = Math.max(worst, Math.abs(Logarithm.of(x) - log) / Math.max(1, Math.abs(log)));
        }
        assertTrue(worst < Logarithm.ERROR + PEER_ERROR, "off by " + worst);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.MIN_VALUE, 1e-310, Double.POSITIVE_INFINITY, Double.NaN})
    void leavesWhatIsNotNormalToTheLibrary(double x) {
        assertEquals(Math.log(x), Logarithm.of(x));
    }
}
