package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final double NONE = Double.NaN;

    private static Table table(int members) {
        var table = Table.titled("all of them").css("snug tall");
        table.words("member").column("figure");
        IntStream.range(0, members).forEach(m -> table.row("m" + m, "x"));
        return table.row("sub", "the ensemble", List.of("y")).build();
    }

    private static List<String> names(Table table) {
        return table.rows().stream().map(r -> r.heading().plain()).toList();
    }

    @Test
    void bothEndsAreShownAndAllRowsFollowInAFold() {
        Table whole = table(12);
        double[] figures = {5, 1, 9, 3, 8, 2, 7, 4, 6, 0, 11, 10};
        Table brief = Outline.ends(12, "the ends", "members", i -> figures[i]).of(whole);
        assertEquals(List.of("m10", "m11", "m2", "m5", "m1", "m9", "the ensemble"), names(brief));
        assertEquals("snug", brief.css());
        Table all = brief.whole().get(0);
        assertEquals(whole.rows(), all.rows());
        assertEquals("All 12 members; above: the ends", all.caption().plain());
    }

    @Test
    void rowsWithoutAFigureAreNoEnds() {
        double[] figures = {NONE, 1, 2, NONE, 3, 4, 5, 6, NONE, 7};
        Table brief = Outline.ends(10, "the ends", "members", i -> figures[i]).of(table(10));
        assertEquals(List.of("m9", "m7", "m6", "m4", "m2", "m1", "the ensemble"), names(brief));
    }

    @Test
    void withoutAnyFigureSomeRowsAreShown() {
        Table brief = Outline.ends(10, "the ends", "members", i -> NONE).of(table(10));
        assertEquals(List.of("m0", "m1", "m2", "the ensemble"), names(brief));
    }

    @Test
    void aRowThatMattersIsAddedOnce() {
        Outline ends = Outline.ends(10, "the ends", "members", i -> i);
        assertEquals("the ends", ends.with(9, "the best").which());
        assertEquals("the ends, and the best", ends.with(5, "the best").which());
        assertEquals(List.of(9, 8, 7, 2, 1, 0, 5), ends.with(5, "the best").rows());
    }

    @Test
    void eightRowsAreShownWhole() {
        Table table = table(8);
        assertSame(table, Outline.ends(8, "the ends", "members", i -> i).of(table));
    }
}
