package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How scores are rounded that are only looked at. */
class JsonSamplesTest {
    private static double exactly(double score) {
        return new BigDecimal(score).round(new MathContext(6)).doubleValue();
    }

    @Test
    void sixDigits() {
        assertEquals(0.123457, JsonSamples.rounded(0.12345678));
        assertEquals(-12.3457, JsonSamples.rounded(-12.345678));
        assertEquals(1e-9, JsonSamples.rounded(0.99999996e-9));
        assertEquals(0.00195313, JsonSamples.rounded(1.0 / 512)); // 0.001953125
        assertEquals(-0.00195313, JsonSamples.rounded(-1.0 / 512));
    }

    @Test
    void asExactArithmeticHasIt() {
        double[] ends = {0, 1, 1e-17, 1e-18, 1e-300, Double.MIN_VALUE, 999999.5, 1e6, 1234567.5, 1e300, 0.001, 1e-5};
        for (double score : ends) {
            assertEquals(exactly(score), JsonSamples.rounded(score), 0, () -> "" + score);
            assertEquals(exactly(-score), JsonSamples.rounded(-score), 0, () -> "" + -score);
        }
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            float score = (float) Math.exp(-30 * random.nextDouble() * random.nextDouble());
            assertEquals(exactly(score), JsonSamples.rounded(score), 0, () -> "" + score);
        }
    }
}
