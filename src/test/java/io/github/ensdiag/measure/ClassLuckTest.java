package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Luck among classes, by hand. */
class ClassLuckTest {
    @Test
    void tosses() {
        // Five classes with six flips each: 6:0, 5:1, 3:3, 3:3, 3:3, and one without.
        ClassLuck luck = ClassLuck.of(List.of(
                result(0, 6, 0), result(1, 1, 5), result(2, 3, 3), result(3, 3, 3), result(4, 3, 3), result(5, 0, 0)));
        assertEquals(5, luck.tested());
        // Of six tosses only 6:0 and 0:6 have p < 0.05: 2/64.
        assertEquals(1, luck.remarkable());
        assertEquals(5 * 2.0 / 64, luck.remarkableByChance(), 1e-12);
        // The fifth most extreme is even, as every class is or more.
        assertEquals(0, luck.extreme());
        assertEquals(5, luck.asExtreme());
        assertEquals(5, luck.asExtremeByChance(), 1e-12);
        // 5 tests: 2·½⁷·5 = 0.078, 2·½⁸·5 = 0.039.
        assertEquals(8, luck.fewestFlips());
        assertEquals(10, luck.medianSize());
    }

    @Test
    void asExtreme() {
        // Ten tosses, a difference of 6 or more: 8:2 or beyond, 2·(1 + 10 + 45)/1024.
        List<ClassResult> classes =
                IntStream.range(0, 5).mapToObj(c -> result(c, 8, 2)).toList();
        ClassLuck luck = ClassLuck.of(classes);
        assertEquals(6, luck.extreme());
        assertEquals(5 * 112.0 / 1024, luck.asExtremeByChance(), 1e-12);
    }

    @Test
    void aChangeIsFoundOnlyIfItsAdjustedPIsSmall() {
        assertFalse(result(0, 6, 0).changeFound());
    }

    private static ClassResult result(int index, int wins, int losses) {
        Figure p = Figure.of(Comparison.p(wins, losses));
        return new ClassResult(
                index,
                10,
                List.of(0, 0, 0),
                List.of(0, 0, 0),
                List.of(10, 0, 0),
                List.of(0, 0, 0),
                wins,
                losses,
                p,
                Figure.of(Math.min(1, 5 * p.value().orElse(1))),
                List.of(),
                Figure.of(0),
                List.of(),
                List.of());
    }
}
