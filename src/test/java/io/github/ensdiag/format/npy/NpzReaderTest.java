package io.github.ensdiag.format.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.RawMatrix;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import io.github.ensdiag.testing.Fields;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {
    private static Table read(String name) {
        return new NpzReader().read(Expected.file(name), Progress.NONE);
    }

    private static Matrix matrix(Table table, String name) {
        return Fields.numbers(table, name).matrix();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz", "numpy1.npz"})
    void allArrays(String name) {
        Table table = read(name);
        assertEquals("NPZ", table.format());
        assertEquals(List.of(), table.refused());
        List<String> numbers = List.of("scores", "wide", "half", "bytes", "labels", "flags");
        assertEquals(numbers, table.numbers().stream().map(Numbers::name).toList());
        List<String> texts = List.of("ids", "raw_ids", "named", "top");
        assertEquals(texts, table.texts().stream().map(Texts::name).toList());
        for (String scores : List.of("scores", "wide", "half")) {
            assertArrayEquals(Expected.scores(), Fields.values(matrix(table, scores)), scores);
            assertFalse(matrix(table, scores).integers());
        }
        double[] bytes =
                Arrays.stream(Expected.scores()).map(score -> score * 128).toArray();
        assertArrayEquals(bytes, Fields.values(matrix(table, "bytes")));
        assertArrayEquals(Expected.labels(), Fields.values(matrix(table, "labels")));
        double[] flags =
                Arrays.stream(Expected.labels()).map(label -> 1 - label % 2).toArray();
        assertArrayEquals(flags, Fields.values(matrix(table, "flags")));
        assertEquals("img-019", Fields.texts(table, "ids").value(19, 0).orElseThrow());
        assertEquals(Fields.values(Fields.texts(table, "ids")), Fields.values(Fields.texts(table, "raw_ids")));
        assertEquals(Expected.named(1), Fields.values(Fields.texts(table, "named")));
        assertEquals(Expected.named(3), Fields.values(Fields.texts(table, "top")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void describesItsArrays(String name) {
        Table table = read(name);
        assertEquals("float32, 20 × 5", matrix(table, "scores").describe());
        assertEquals(
                "float64, 20 × 5, Fortran order, big-endian",
                matrix(table, "wide").describe());
        Matrix labels = matrix(table, "labels");
        assertEquals("int64, 20", labels.describe());
        assertTrue(labels.flat() && labels.integers());
        assertEquals(20, labels.rows());
        assertEquals(1, labels.columns());
        assertEquals(Expected.file(name) + "#labels", labels.places().file(0));
        assertEquals("row 2, column 0, counted from 0", labels.places().value(2, 0));
    }

    @Test
    void storedArraysAreNotCopied() {
        RawMatrix scores = assertInstanceOf(RawMatrix.class, matrix(read("stored.npz"), "scores"));
        assertTrue(scores.start() > 0 && scores.start() < 1000);
    }

    /** Sizes behind the data, or in zip64 fields. */
    @ParameterizedTest
    @ValueSource(strings = {"streamed.npz", "zip64.npz"})
    void otherWritings(String name) {
        Table table = read(name);
        assertArrayEquals(Expected.scores(), Fields.values(matrix(table, "scores")));
        assertArrayEquals(Expected.labels(), Fields.values(matrix(table, "labels")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "objects ; Python objects",
                "complex ; complex",
                "single ; 0-d",
                "cube ; (20, 1, 5)",
                "fields ; structured",
                "dates ; dates",
                "none ; no rows",
                "long ; wider than 64 bits"
            })
    void unreadableArraysMatterOnlyIfAskedFor(String name, String why) {
        Table table = read("refused.npz");
        assertArrayEquals(Expected.scores(), Fields.values(matrix(table, "scores")));
        assertEquals(8, table.refused().size());
        String refusal = Fields.refusal(table, name);
        assertTrue(refusal.startsWith(Expected.file("refused.npz") + "#" + name), refusal);
        assertTrue(refusal.contains(why) && refusal.endsWith("."), refusal);
    }

    @Test
    void anArrayOfMoreDimensionsCanBeHadFlattened() {
        Table table = read("refused.npz");
        for (Refused refused : table.refused()) {
            assertEquals(refused.name().equals("cube"), refused.flattened().isPresent());
            refused.flattened().ifPresent(matrix -> assertArrayEquals(Expected.scores(), Fields.values(matrix)));
        }
    }

    @Test
    void arraysOfOneNameAreRefused() {
        Table table = read("duplicate.npz");
        assertTrue(Fields.refusal(table, "scores").contains("2 arrays named \"scores\""));
        assertArrayEquals(Expected.labels(), Fields.values(matrix(table, "labels")));
    }

    @Test
    void namesAreOnlyNames() {
        Table table = read("names.npz");
        List<String> names = List.of("../../etc/scores", "a/b", "größe", "C:\\x?", "plain");
        assertEquals(names, table.numbers().stream().map(Numbers::name).toList());
        assertArrayEquals(Expected.scores(), Fields.values(matrix(table, "../../etc/scores")));
        assertArrayEquals(Expected.labels(), Fields.values(matrix(table, "C:\\x?")));
    }

    @ParameterizedTest
    @CsvSource({"lzma.npz, 14", "bzip2.npz, 12"})
    void otherMethods(String name, int method) {
        List<Refused> refused = read(name).refused();
        assertEquals(1, refused.size());
        String why = refused.get(0).why().getMessage();
        assertTrue(why.contains("compressed by method " + method) && why.contains("np.savez"), why);
    }
}
