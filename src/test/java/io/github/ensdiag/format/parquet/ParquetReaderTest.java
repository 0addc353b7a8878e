package io.github.ensdiag.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of column that polars, DuckDB and hyparquet-writer write; their values follow {@code make_fixtures.mjs}. */
class ParquetReaderTest {
    private static final int ROWS = 40;
    private static final String[] LABELS = {"cat", "dog", "fïsh"};

    private static double score(int i, int j) {
        return (i * 31 + j * 17) % 97 / 128.0;
    }

    private static String id(int i) {
        return String.format("img_%03d", i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip", "lz4"})
    void everyCompressionOfPolars(String codec) {
        Table table = Read.table("polars_" + codec + ".parquet");
        assertEquals("Parquet", table.format());
        assertTexts(table, "id", i -> id(i));
        assertTexts(table, "label", i -> LABELS[i * 7 % 3]);
        Numbers scores = Read.numbers(table, "scores");
        assertEquals("float32 lists, 40 × 6", scores.matrix().describe());
        assertEquals(List.of(), scores.columns());
        double[][] rows = Read.rows(scores.matrix());
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 6; j++) {
                assertEquals(score(i, j), rows[i][j]);
            }
        }
        Numbers columns = Read.numbers(table, "");
        assertEquals(List.of("cat", "dog"), columns.columns());
        assertEquals("float64 columns, 40 × 2", columns.matrix().describe());
        assertColumn(columns, 0, i -> score(i, 0));
        assertColumn(columns, 1, i -> i % 5 == 3 ? Double.NaN : score(i, 1));
        assertEquals(List.of(), table.refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb_v1.parquet", "duckdb_v2.parquet"})
    void columnsOfNumbersAndNames(String file) {
        Table table = Read.table(file);
        Numbers columns = Read.numbers(table, "");
        assertEquals(List.of("cat", "dog", "flag", "whole", "huge"), columns.columns());
        assertFalse(columns.matrix().flat());
        assertColumn(columns, 0, i -> score(i, 0));
        assertColumn(columns, 1, i -> score(i, 1));
        assertColumn(columns, 2, i -> i % 2 == 0 ? 1 : 0);
        assertColumn(columns, 3, i -> i * 1000003);
        assertColumn(columns, 4, i -> 0x1p64);
        assertTexts(table, "image_id", Integer::toString);
        assertTexts(table, "label", i -> Integer.toString(i * 7 % 3));
        assertTexts(table, "uid", i -> String.format("00000000-0000-0000-0000-%012d", i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb_v1.parquet", "duckdb_v2.parquet"})
    void lists(String file) {
        Table table = Read.table(file);
        assertEquals(
                "float64 lists, 40 × 6", Read.numbers(table, "probs").matrix().describe());
        assertRows(table, "probs", i ->
                new double[] {score(i, 0), score(i, 1), score(i, 2), score(i, 3), score(i, 4), score(i, 5)});
        assertRows(table, "ragged", i -> {
            double[] row = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
            for (int j = 0; j <= i % 4; j++) {
                row[j] = score(i, j);
            }
            return row;
        });
        assertRows(table, "gaps", i -> new double[] {i % 3 == 1 ? Double.NaN : score(i, 0), Double.NaN});
        Texts classes = Read.texts(table, "classes");
        Texts labels = Read.texts(table, "labels");
        assertEquals(3, classes.columns());
        for (int i = 0; i < ROWS; i++) {
            assertEquals(Optional.of("c" + (i + 2) % 9), classes.value(i, 2));
            assertEquals(Optional.of(Integer.toString(i + 2)), labels.value(i, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb_v1.parquet", "duckdb_v2.parquet"})
    void listsOfStructsMapsAndStructs(String file) {
        Table table = Read.table(file);
        // there is a column "label", too
        assertRows(table, "predictions.score", i -> new double[] {score(i, 0), score(i, 1)});
        Texts listed = Read.texts(table, "predictions.label");
        for (int i = 0; i < ROWS; i++) {
            assertEquals(Optional.of("k" + (i + 1) % 5), listed.value(i, 1));
        }
        assertEquals(
                List.of("cat", "dog", "x0", "x1"),
                Read.numbers(table, "by_class").columns());
        assertRows(table, "by_class", i ->
                new double[] {score(i, 0), score(i, 1), i % 2 == 0 ? 0.5 : Double.NaN, i % 2 == 1 ? 0.5 : Double.NaN});
        assertEquals(List.of("a", "b"), Read.numbers(table, "pair").columns());
        assertRows(table, "pair", i -> new double[] {score(i, 0), score(i, 1)});
    }

    @Test
    void whatIsNeitherNumbersNorNamesIsNamed() {
        Table table = Read.table("duckdb_v1.parquet");
        assertEquals(
                List.of("price", "at", "day", "mixed", "deep", "raw"),
                table.refused().stream().map(Refused::name).toList());
        assertWhy(table, "price", "column \"price\", is of the type decimal", "Cast it to double");
        assertWhy(table, "at", "is of the type timestamp");
        assertWhy(table, "day", "is of the type date");
        assertWhy(table, "mixed", "is of the type struct of text, int64");
        assertWhy(table, "deep", "is of the type list of lists");
        assertWhy(table, "raw", "holds bytes that are no text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyparquet_v2.parquet", "hyparquet_gzip.parquet"})
    void everyEncoding(String file) {
        Table table = Read.table(file);
        assertTexts(table, "image_id", i -> Long.toString(i * 9007199254740993L));
        assertTexts(table, "label", i -> LABELS[i * 7 % 3]);
        assertTexts(table, "path", i -> "images/val/" + id(i) + ".jpg");
        assertTexts(table, "uuid", i -> String.format("00000000-0000-0000-0000-%012d", i));
        Numbers columns = Read.numbers(table, "");
        List<String> names = columns.columns();
        for (String name : List.of("half", "half_split", "float_split", "double_split")) {
            assertColumn(columns, names.indexOf(name), i -> score(i, 2));
        }
        assertColumn(columns, names.indexOf("dictionary"), i -> score(i % 4, 0));
        assertColumn(columns, names.indexOf("int_delta"), i -> (i % 2 == 1 ? -1 : 1) * i * 50000000);
        assertColumn(columns, names.indexOf("yes_rle"), i -> i % 3 == 0 ? 1 : 0);
        assertColumn(columns, names.indexOf("yes"), i -> i % 3 == 0 ? 1 : 0);
        assertColumn(columns, names.indexOf("some"), i -> i % 4 == 1 ? Double.NaN : score(i, 3));
    }

    @Test
    void severalRowGroups() {
        Table table = Read.table("duckdb_groups.parquet");
        Numbers columns = Read.numbers(table, "");
        assertEquals(5000, columns.matrix().rows());
        double[][] rows = Read.rows(columns.matrix());
        Texts ids = Read.texts(table, "id");
        Texts labels = Read.texts(table, "label");
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(new double[] {score(i, 0), 0.25}, rows[i]);
            assertEquals(Optional.of(Integer.toString(i)), ids.value(i, 0));
            assertEquals(Optional.of("l" + i % 7), labels.value(i, 0));
        }
    }

    @Test
    void theIndexOfPandasIsLeftOutWhereItOnlyCounts() {
        assertEquals(List.of(), Read.table("index_numbers.parquet").texts());
        Table named = Read.table("index_names.parquet");
        assertTexts(named, "index", i -> id(i));
        assertTrue(Read.numbers(named, "").matrix().flat());
    }

    @Test
    void placesAreNamedByRowAndColumn() {
        Table table = Read.table("duckdb_v1.parquet");
        assertEquals("row 7, counted from 0, column \"dog\"", place(Read.numbers(table, ""), 1));
        assertEquals("row 7, counted from 0, column \"probs\"[3]", place(Read.numbers(table, "probs"), 3));
        assertEquals("row 7, counted from 0, column \"by_class\"[\"x1\"]", place(Read.numbers(table, "by_class"), 3));
        assertEquals(
                "row 7, counted from 0, column \"label\"",
                Read.texts(table, "label").places().value(7, 0));
    }

    @Test
    void progressEndsWithinTheFile() {
        List<Long> done = new ArrayList<>();
        Path file = Read.fixture("duckdb_groups.parquet");
        new ParquetReader().read(file, (path, read, total) -> {
            assertEquals(file, path);
            assertTrue(read <= total);
            done.add(read);
        });
        assertEquals(done.stream().sorted().toList(), done);
        assertTrue(done.get(done.size() - 1) > 8000, done.toString());
    }

    private static String place(Numbers numbers, int column) {
        return numbers.matrix().places().value(7, column);
    }

    private static void assertWhy(Table table, String field, String... words) {
        String message = Read.refused(table, field).why().getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    private static void assertTexts(Table table, String name, IntFunction<String> expected) {
        Texts texts = Read.texts(table, name);
        assertEquals(ROWS, texts.rows());
        for (int i = 0; i < ROWS; i++) {
            assertEquals(Optional.of(expected.apply(i)), texts.value(i, 0));
        }
    }

    private static void assertColumn(Numbers numbers, int column, IntToDoubleFunction expected) {
        double[][] rows = Read.rows(numbers.matrix());
        assertEquals(ROWS, rows.length);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(expected.applyAsDouble(i), rows[i][column], numbers.columns() + " " + i);
        }
    }

    private static void assertRows(Table table, String name, IntFunction<double[]> expected) {
        double[][] rows = Read.rows(Read.numbers(table, name).matrix());
        assertEquals(ROWS, rows.length);
        for (int i = 0; i < ROWS; i++) {
            assertArrayEquals(expected.apply(i), rows[i]);
        }
    }
}
