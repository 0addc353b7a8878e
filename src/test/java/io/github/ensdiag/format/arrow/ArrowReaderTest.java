package io.github.ensdiag.format.arrow;

import static io.github.ensdiag.format.arrow.ArrowFixture.CLASSES;
import static io.github.ensdiag.format.arrow.ArrowFixture.all;
import static io.github.ensdiag.format.arrow.ArrowFixture.column;
import static io.github.ensdiag.format.arrow.ArrowFixture.numbers;
import static io.github.ensdiag.format.arrow.ArrowFixture.path;
import static io.github.ensdiag.format.arrow.ArrowFixture.read;
import static io.github.ensdiag.format.arrow.ArrowFixture.refused;
import static io.github.ensdiag.format.arrow.ArrowFixture.row;
import static io.github.ensdiag.format.arrow.ArrowFixture.score;
import static io.github.ensdiag.format.arrow.ArrowFixture.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrowReaderTest {
    private static double[] values(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).toArray();
    }

    @ParameterizedTest
    @CsvSource({"js_columns.arrow, Arrow file", "js_columns.arrows, Arrow stream"})
    void columnsInSeveralBatches(String name, String format) {
        assertEquals(Format.ARROW, Formats.recognise(path(name)));
        Table table = read(name);
        assertEquals(format, table.format());
        assertEquals(List.of(path(name)), table.files());
        assertEquals(1, table.numbers().size());
        Numbers scores = numbers(table, "");
        assertEquals(List.of(CLASSES), scores.columns());
        assertEquals("float64, 7 × 3", scores.matrix().describe());
        assertFalse(scores.matrix().integers());
        assertFalse(scores.matrix().flat());
        assertArrayEquals(
                values(21, n -> n == 4 ? Double.NaN : score(n / 3, n % 3)), all(scores.matrix()), "row 1 has a gap");
        assertEquals(
                "row 4, counted from 0, column \"goldfish\"",
                scores.matrix().places().value(4, 1));
        Texts ids = texts(table, "sample_id");
        Texts labels = texts(table, "label");
        for (int i = 0; i < 7; i++) {
            assertEquals("img/ü" + i + ".png", row(ids, i));
            assertEquals(i == 4 ? "" : Integer.toString(i % 3), row(labels, i));
        }
    }

    @Test
    void blocksAcrossBatches() {
        Matrix matrix = numbers(read("js_columns.arrow"), "").matrix();
        for (int from = 0; from < 7; from++) {
            for (int rows = 0; rows <= 7 - from; rows++) {
                double[] block = new double[rows * 3 + 1];
                block[rows * 3] = 5;
                matrix.blocks().read(from, rows, block);
                int first = from * 3;
                double[] expected =
                        values(rows * 3, n -> n + first == 4 ? Double.NaN : score((n + first) / 3, (n + first) % 3));
                assertArrayEquals(expected, Arrays.copyOf(block, rows * 3));
                assertEquals(5, block[rows * 3]);
            }
        }
    }

    @Test
    void everyTypeOfNumber() {
        Table table = read("js_types.arrow");
        Numbers numbers = numbers(table, "");
        for (String name : List.of("i8", "i16", "i32", "i64")) {
            assertArrayEquals(values(11, i -> i * 7 - 20), column(numbers, name), name);
        }
        for (String name : List.of("u8", "u16", "u32", "u64")) {
            assertArrayEquals(values(11, i -> i * 7), column(numbers, name), name);
        }
        assertArrayEquals(values(11, i -> i == 5 ? Double.NaN : i % 3 == 0 ? 1 : 0), column(numbers, "yes"));
        assertArrayEquals(values(11, i -> score(i, 0)), column(numbers, "f16"));
        assertArrayEquals(values(11, i -> score(i, 1)), column(numbers, "f32"));
        assertArrayEquals(values(11, i -> score(i, 2) / 3), column(numbers, "f64"));
        for (int i = 0; i < 11; i++) {
            assertEquals(Long.toString(9007199254740993L + i), row(texts(table, "row_id"), i));
            assertEquals(Long.toUnsignedString(-1L - i), row(texts(table, "uid"), i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "js_types.arrow, day, date",
        "js_types.arrow, at, timestamp",
        "js_types.arrow, bytes, binary",
        "js_types.arrow, price, decimal",
        "js_types.arrow, nothing, null",
        "js_nested.arrow, deep, list of list of float32"
    })
    void otherTypesAreRefusedByWhoAsks(String file, String column, String type) {
        String why = refused(read(file), column).why().getMessage();
        assertTrue(
                why.startsWith(path(file) + ": the column \"" + column + "\" is of the Arrow type " + type + ","), why);
    }

    @Test
    void listsOfNumbers() {
        Table table = read("js_nested.arrow");
        Numbers fixed = numbers(table, "fixed");
        assertEquals("lists of float32, 6 × 4", fixed.matrix().describe());
        assertArrayEquals(values(24, n -> score(n / 4, n % 4)), all(fixed.matrix()));
        assertEquals(
                "row 1, counted from 0, column \"fixed\"[2]",
                fixed.matrix().places().value(1, 2));
        assertArrayEquals(
                values(24, n -> n / 4 == 2 ? Double.NaN : score(n / 4, n % 4)),
                all(numbers(table, "even").matrix()));
        assertArrayEquals(
                values(18, n -> n / 3 == 2 || n % 3 > n / 3 % 3 ? Double.NaN : score(n / 3, n % 3)),
                all(numbers(table, "top").matrix()));
    }

    @Test
    void listsOfTexts() {
        Texts names = texts(read("js_nested.arrow"), "names");
        assertEquals(3, names.columns());
        assertEquals(6, names.rows());
        assertEquals("tench||", row(names, 0));
        assertEquals("goldfish|great white shark|", row(names, 1));
        assertEquals("||", row(names, 2));
        assertEquals("goldfish|great white shark|", row(names, 4));
        assertEquals("great white shark|tench|goldfish", row(names, 5));
    }

    @Test
    void structsAndMaps() {
        Table table = read("js_nested.arrow");
        Numbers struct = numbers(table, "probs");
        assertEquals(List.of(CLASSES), struct.columns());
        assertArrayEquals(values(18, n -> n / 3 == 2 ? Double.NaN : score(n / 3, n % 3)), all(struct.matrix()));
        Numbers map = numbers(table, "map");
        assertEquals(List.of(CLASSES), map.columns());
        assertArrayEquals(values(18, n -> score(n / 3, n % 3)), all(map.matrix()));
        assertEquals("maps to float64, 6 × 3", map.matrix().describe());
    }

    @Test
    void listsOfLabelsWithScores() {
        Table table = read("js_nested.arrow");
        assertArrayEquals(
                values(12, n -> score(n / 2, n % 2)),
                all(numbers(table, "score").matrix()));
        Texts labels = texts(table, "label");
        for (int i = 0; i < 6; i++) {
            assertEquals(CLASSES[i % 3] + "|" + CLASSES[(i + 1) % 3], row(labels, i));
        }
    }

    @Test
    void dictionariesAreAddedToAndReplaced() {
        Texts decisions = texts(read("js_dictionary.arrows"), "decision");
        List<String> found =
                IntStream.range(0, 7).mapToObj(i -> row(decisions, i)).toList();
        assertEquals(List.of("dog", "cat", "dog", "bird", "cat", "fish", "ant"), found);
    }

    @ParameterizedTest
    @CsvSource({
        "pl.arrow, Arrow file",
        "pl_lz4.arrow, 'Arrow file, LZ4'",
        "pl_zstd.arrow, 'Arrow file, zstd'",
        "pl_lz4.arrows, 'Arrow stream, LZ4'"
    })
    void writtenByPolars(String name, String format) {
        Table table = read(name);
        assertEquals(format, table.format());
        assertEquals(List.of(), table.refused());
        Numbers scores = numbers(table, "");
        assertEquals(List.of("tench", "goldfish", "sure"), scores.columns());
        assertArrayEquals(values(40, i -> score(i, 0)), column(scores, "tench"));
        assertArrayEquals(values(40, i -> i == 7 ? Double.NaN : score(i, 1)), column(scores, "goldfish"));
        assertArrayEquals(values(40, i -> i % 4 == 1 ? 1 : 0), column(scores, "sure"));
        double[] lists = values(200, n -> score(n / 5, n % 5));
        assertArrayEquals(lists, all(numbers(table, "scores").matrix()));
        assertArrayEquals(lists, all(numbers(table, "fixed").matrix()));
        for (int i = 0; i < 40; i++) {
            String id = i % 2 == 1 ? "s" + i : "a name of more than twelve bytes " + i;
            assertEquals(id, row(texts(table, "id"), i));
            assertEquals(id, row(texts(table, "image"), i));
            assertEquals(Integer.toString(i % 3), row(texts(table, "label"), i));
            assertEquals(CLASSES[i % 3] + "|" + CLASSES[(i + 1) % 3], row(texts(table, "classes"), i));
        }
    }

    @Test
    void linkedBlocksOfLz4() {
        Table table = read("cpp_lz4.arrows");
        assertEquals("Arrow stream, LZ4", table.format());
        Numbers scores = numbers(table, "");
        assertArrayEquals(values(9000, i -> score(i, 0)), column(scores, "tench"));
        assertArrayEquals(values(9000, i -> score(i, 1)), column(scores, "goldfish"));
        for (int i = 0; i < 9000; i++) {
            assertEquals(CLASSES[i % 3], row(texts(table, "decision"), i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"js_columns.arrow", "pl_lz4.arrow"})
    void blocksBeyondTheEnd(String name) {
        Matrix matrix = numbers(read(name), "").matrix();
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.blocks().read(matrix.rows(), 1, new double[9]));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.blocks().read(0, 2, new double[5]));
    }
}
