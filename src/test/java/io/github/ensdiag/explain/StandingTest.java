package io.github.ensdiag.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Standing of(double low, double high, double adjustedP) {
        return Standing.of(rung(
                Optional.of(new Interval(low, high)),
                Optional.of(new Rung.Flips(9, 1, -3, OptionalDouble.of(adjustedP)))));
    }

    private static Rung rung(Optional<Interval> interval, Optional<Rung.Flips> flips) {
        return new Rung(
                Step.GEOMETRIC,
                Figure.of(0.5),
                Figure.of(0.01, interval),
                Figure.of(Double.NaN),
                flips,
                List.of(),
                Optional.empty());
    }

    @Test
    void intervalAndTestMustAgree() {
        assertEquals(Standing.BETTER, of(0.001, 0.02, 0.01));
        assertEquals(Standing.WORSE, of(-0.02, -0.001, 0.01));
        assertEquals(Standing.CANNOT_TELL, of(-0.001, 0.02, 0.01));
        assertEquals(Standing.CANNOT_TELL, of(0.001, 0.02, 0.05));
    }

    @Test
    void withoutATestTheIntervalDecides() {
        assertEquals(Standing.BETTER, Standing.of(rung(Optional.of(new Interval(0.001, 0.02)), Optional.empty())));
    }

    @Test
    void withoutAnAdjustedPTheTestItselfCounts() {
        var flips = Optional.of(new Rung.Flips(5, 1, Math.log10(0.22), OptionalDouble.empty()));
        assertEquals(Standing.CANNOT_TELL, Standing.of(rung(Optional.of(new Interval(0.001, 0.02)), flips)));
    }

    @Test
    void withoutFlipsNothingDiffers() {
        assertEquals(Standing.SAME, Standing.of(rung(Optional.empty(), Optional.empty())));
    }
}
