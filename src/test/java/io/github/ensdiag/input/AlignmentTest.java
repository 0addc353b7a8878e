package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static Alignment.Rows file(String name, String... ids) {
        Texts.Builder builder = new Texts.Builder("id", 1);
        for (String id : ids) {
            builder.add(id);
        }
        return new Alignment.Rows(name, ids.length, Optional.of(builder.build(Places.counted(name))));
    }

    private static Alignment.Rows file(String name, int rows) {
        return new Alignment.Rows(name, rows, Optional.empty());
    }

    private static Alignment align(Alignment.Rows... files) {
        return Alignment.of(List.of(files), Optional.empty(), false);
    }

    private static Alignment drop(Alignment.Rows... files) {
        return Alignment.of(List.of(files), Optional.empty(), true);
    }

    @Test
    void withoutIdsByRow() {
        Alignment found = align(file("y", 3), file("a", 3));
        assertArrayEquals(new int[] {0, 1, 2}, found.rows().get(1));
        assertEquals(Optional.empty(), found.ids());
        assertRefused(() -> align(file("y", 3), file("a", 2)), "same number of rows", "3 rows: y", "2 rows: a");
    }

    @Test
    void byIdWhateverTheOrder() {
        Alignment found = align(file("y", "p", "q", "r"), file("a", "r", "p", "q"));
        assertArrayEquals(new int[] {0, 1, 2}, found.rows().get(0));
        assertArrayEquals(new int[] {1, 2, 0}, found.rows().get(1));
        assertEquals(Optional.of(List.of("p", "q", "r")), found.ids());
        assertEquals(Optional.empty(), found.leftOut());
    }

    @Test
    void anyOrderIsUndone() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(40);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                ids.add("s" + i);
            }
            List<String> other = new ArrayList<>(ids);
            Collections.shuffle(ids, random);
            Collections.shuffle(other, random);
            Alignment found = align(file("y", ids.toArray(String[]::new)), file("a", other.toArray(String[]::new)));
            for (int i = 0; i < n; i++) {
                assertEquals(ids.get(i), other.get(found.rows().get(1)[i]));
            }
        }
    }

    @Test
    void missingIdsAreNamedAndCounted() {
        assertRefused(
                () -> align(file("y", "p", "q", "r", "s", "t"), file("a", "q", "x")),
                "4 ids of y are not in a, the first: \"p\", \"r\", \"s\"",
                "1 id of a is not in y, namely \"x\"",
                "<unmatched>drop</unmatched>");
    }

    @Test
    void missingIdsAreLeftOutIfSoConfigured() {
        Alignment found = drop(file("y", "p", "q", "r"), file("a", "r", "q", "x"), file("b", "q", "r", "p"));
        assertArrayEquals(new int[] {1, 2}, found.rows().get(0));
        assertArrayEquals(new int[] {1, 0}, found.rows().get(1));
        assertArrayEquals(new int[] {0, 1}, found.rows().get(2));
        assertTrue(found.leftOut().orElseThrow().startsWith("2 of the 3 samples of y"));
        assertRefused(() -> drop(file("y", "p"), file("a", "q")), "No sample is in all files");
    }

    @Test
    void repeatedIdsAreNamed() {
        assertRefused(
                () -> align(file("y", "p", "q"), file("a", "q", "p", "q")),
                "1 id occurs several times in a, namely \"q\" (row 0, counted from 0, and row 2, counted from 0)");
        assertRefused(() -> align(file("y", "p", "q", "q"), file("a", "q", "p", "q")), "in y,", "in a,");
        assertArrayEquals(
                new int[] {0},
                drop(file("y", "p", "q"), file("a", "q", "p", "q")).rows().get(0));
        assertRefused(() -> align(file("y", "p", ""), file("a", "p", "q")), "y has no id in row 1");
    }

    @Test
    void filesWithoutIdsFollowTheOthers() {
        Alignment found = align(file("y", 2), file("a", "p", "q"), file("b", "p", "q"));
        assertArrayEquals(new int[] {0, 1}, found.rows().get(0));
        assertEquals(Optional.of(List.of("p", "q")), found.ids());
        assertRefused(
                () -> align(file("y", 2), file("a", "p", "q"), file("b", "q", "p")),
                "y carries no ids",
                "different orders",
                "<sampleIds>");
        assertRefused(
                () -> align(file("y", "p", "q"), file("a", "q", "p"), file("b", 2)),
                "b carries no ids",
                "different orders");
        assertRefused(() -> align(file("y", "p", "q"), file("a", 3)), "a holds 3 rows and no ids", "<sampleIds>");
    }

    @Test
    void givenIdsAreThoseOfFilesThatCarryNone() {
        Alignment found = Alignment.of(
                List.of(file("y", 2), file("a", "q", "p"), file("b", 2)), Optional.of(file("ids", "p", "q")), false);
        assertArrayEquals(new int[] {1, 0}, found.rows().get(1));
        assertArrayEquals(new int[] {0, 1}, found.rows().get(2));
        assertRefused(
                () -> Alignment.of(List.of(file("y", 3), file("a", 3)), Optional.of(file("ids", "p", "q")), false),
                "2 rows: ids");
    }
}
