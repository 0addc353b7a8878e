package io.github.ensdiag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What was measured finds its place in the page. */
class DocumentationTest {
    private static final String PAGE =
            "before\n<!-- measured: a -->\n\nold\n\n<!-- end -->\nbetween\n<!-- measured: b -->\n<!-- end -->\nafter\n";

    @Test
    void onePartIsReplaced() {
        assertEquals(
                "before\n<!-- measured: a -->\n\nnew $1\n\n<!-- end -->\nbetween\n<!-- measured: b -->\n<!-- end -->\nafter\n",
                Documentation.with(PAGE, "a", "new $1\n"));
        assertEquals(
                "before\n<!-- measured: a -->\n\nold\n\n<!-- end -->\nbetween\n<!-- measured: b -->\n\nnew\n\n<!-- end -->\nafter\n",
                Documentation.with(PAGE, "b", "new"));
    }

    @Test
    void aPartThatThePageDoesNotHaveIsAFault() {
        assertThrows(IllegalStateException.class, () -> Documentation.with(PAGE, "c", "new"));
    }

    @Test
    void powersAreSlopesBetweenLogarithms() {
        assertEquals(2, Numbers.power(new double[] {1, 10, 100}, new double[] {3, 300, 30_000}), 1e-12);
        assertEquals(1, Numbers.lastPower(new double[] {1, 10, 20}, new double[] {5, 6, 12}), 1e-12);
    }
}
