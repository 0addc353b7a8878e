package io.github.ensdiag.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.statistics.Interval;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Kept, broken and undecided exclude each other and leave nothing out; whatever fails leniently fails strictly. */
class BoundTest {
    private static final Bound LEAST = new Bound(true, 0.5, false);
    private static final Bound MOST = new Bound(false, 0.5, false);

    private static Interval interval(double low, double high) {
        return new Interval(low, high);
    }

    @Test
    void theWholeIntervalDecides() {
        assertEquals(Outcome.KEPT, LEAST.judge(interval(0.5, 0.7)));
        assertEquals(Outcome.UNDECIDED, LEAST.judge(interval(0.4, 0.5)));
        assertEquals(Outcome.BROKEN, LEAST.judge(interval(0.3, 0.49)));
        assertEquals(Outcome.KEPT, MOST.judge(interval(0.3, 0.5)));
        assertEquals(Outcome.UNDECIDED, MOST.judge(interval(0.5, 0.6)));
        assertEquals(Outcome.BROKEN, MOST.judge(interval(0.51, 0.6)));
    }

    @Test
    void theValueDecides() {
        assertEquals(Outcome.KEPT, LEAST.judge(OptionalDouble.of(0.5)));
        assertEquals(Outcome.BROKEN, LEAST.judge(OptionalDouble.of(0.4999999)));
        assertEquals(Outcome.BROKEN, MOST.judge(OptionalDouble.of(0.5000001)));
        assertEquals(Outcome.UNDECIDED, MOST.judge(OptionalDouble.empty()));
    }

    /** 0.755 − 0.76 is not −0.005 to the last bit. */
    @Test
    void roundingBreaksNoRule() {
        assertNotEquals(-0.005, 0.755 - 0.76);
        assertEquals(Outcome.KEPT, new Bound(true, -0.005, true).judge(OptionalDouble.of(0.755 - 0.76)));
    }

    @Test
    void strictWithinLenient() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextInt(101) / 100.0;
            Interval interval = interval(value - random.nextInt(30) / 100.0, value + random.nextInt(30) / 100.0);
            Bound bound = new Bound(random.nextBoolean(), random.nextInt(101) / 100.0, false);
            Outcome byInterval = bound.judge(interval);
            Outcome byValue = bound.judge(OptionalDouble.of(value));
            boolean keptAtBothEnds = bound.margin(interval.low()) >= 0 && bound.margin(interval.high()) >= 0;
            boolean brokenAtBothEnds = bound.margin(interval.low()) < 0 && bound.margin(interval.high()) < 0;
            assertEquals(keptAtBothEnds, byInterval == Outcome.KEPT);
            assertEquals(brokenAtBothEnds, byInterval == Outcome.BROKEN);
            assertNotEquals(Outcome.UNDECIDED, byValue);
            // strict: only what is surely kept passes; lenient: only what is surely broken fails; by value: in between
            assertTrue(byInterval != Outcome.KEPT || byValue == Outcome.KEPT);
            assertTrue(byInterval != Outcome.BROKEN || byValue == Outcome.BROKEN);
        }
    }
}
