package io.github.ensdiag.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a sentence says of a figure, the key figures and tables say, too. */
final class ProseTest {
    @Test
    void aSmallDifferenceIsNotRoundedUp() {
        assertEquals("−0.006", Prose.signedPoints(-0.00006));
        assertEquals("+0.001", Prose.signedPoints(0.00001));
        assertEquals("0.006 points", Prose.points(-0.00006));
        assertEquals("−0.02", Prose.signedPoints(-0.00016));
        assertEquals("+3.95", Prose.signedPoints(0.03954));
    }

    @Test
    void whatIsLeftOfADifferenceOfEqualSumsIsNothing() {
        assertEquals("0.00", Prose.signedPoints(0));
        assertEquals("0.00", Prose.signedPoints(0.1 + 0.2 - 0.3));
    }
}
