package io.github.ensdiag.format.csv;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that pandas, NumPy and the csv module of Python wrote. */
class CsvFixturesTest {
    private static final List<String> IDS = List.of("007", "12", "a,b", "say \"x\"", "two\nlines", "Grüße 🐟");
    private static final List<String> NAMES =
            List.of("tench", "goldfish", "great white shark, man-eater", "the \"blue\" one");
    private static final List<String> PLAIN = List.of("tench", "goldfish", "shark", "ray");

    private static Path file(String name) {
        return Path.of("src/test/resources/csv", name);
    }

    private static Table read(String name) {
        return Formats.read(file(name), Optional.empty(), Progress.NONE);
    }

    private static double[][] scores(int rows, int columns) {
        double[][] scores = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                scores[i][j] = (i * 31 + j * 17) % 97 / 97.0;
            }
        }
        return scores;
    }

    private static void assertScores(Table table, String name) {
        assertArrayEquals(scores(6, 4), Found.values(table, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pandas_wide.csv",
                "pandas_quote_all.csv",
                "pandas_wide.tsv",
                "pandas_bars.csv",
                "pandas_semicolons.csv",
                "pandas_bom_crlf.csv",
                "pandas_wide.csv.gz",
                "pandas_wide.csv.zst"
            })
    void wideFormHoldsIdsScoresAndLabels(String name) {
        Table table = read(name);
        assertScores(table, "");
        assertEquals(NAMES, Found.numbers(table, "").columns());
        assertEquals(IDS, Found.column(table, "image_id"));
        assertEquals(List.of("3", "0", "1", "2", "0", "1"), Found.column(table, "label"));
        assertEquals(2, table.texts().size());
        assertEquals(1, table.numbers().size());
        assertTrue(table.format().endsWith(", with a header"), table.format());
    }

    @Test
    void tabsCanBeForced() {
        Table table = CsvReader.tabs().read(file("pandas_wide.tsv"), Progress.NONE);
        assertScores(table, "");
        assertEquals("CSV, separated by tabs, with a header", table.format());
    }

    @Test
    void linesInMessagesAreThoseOfAnEditor() {
        Table table = read("pandas_wide.csv");
        assertEquals(
                "line 6, column \"tench\"",
                Found.numbers(table, "").matrix().places().value(4, 0));
        assertEquals("line 8", Found.numbers(table, "").matrix().places().row(5));
        assertEquals(
                "line 8, column \"label\"", Found.texts(table, "label").places().value(5, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pandas_index.csv", "pandas_unnamed.csv"})
    void rowNumbersAreDropped(String name) {
        Table table = read(name);
        assertScores(table, "");
        assertEquals(PLAIN, Found.numbers(table, "").columns());
        assertEquals(List.of(), table.texts());
    }

    @Test
    void anotherIndexIsKept() {
        Table table = read("pandas_kept_index.csv");
        assertScores(table, "");
        assertEquals(List.of("4", "2", "9", "7", "1", "0"), Found.column(table, "index"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pandas_numbered.csv", "pandas_numbered_index.csv"})
    void numberedColumnsAreAHeader(String name) {
        Table table = read(name);
        assertScores(table, "");
        assertEquals(List.of("0", "1", "2", "3"), Found.numbers(table, "").columns());
        assertEquals(List.of(), table.texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pandas_no_header.csv", "savetxt.txt", "savetxt_commas.csv"})
    void scoresNeedNoHeader(String name) {
        Table table = read(name);
        assertScores(table, "");
        assertEquals(List.of(), Found.numbers(table, "").columns());
        assertEquals(List.of(), table.texts());
        assertEquals("numbers as text, 6 × 4", Found.numbers(table, "").matrix().describe());
    }

    @Test
    void commentsCountAsLines() {
        Table table = read("savetxt_commas.csv");
        assertEquals(
                "line 2, field 4", Found.numbers(table, "").matrix().places().value(0, 3));
    }

    @Test
    void blanksMayBeRepeated() {
        Table table = read("savetxt_padded.txt");
        assertEquals("CSV, separated by blanks", table.format());
        double[][] values = Found.values(table, "");
        double[][] expected = scores(6, 4);
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(Arrays.stream(expected[i]).map(v -> v * 100).toArray(), values[i], 5e-7);
        }
    }

    @Test
    void missingAndInfiniteValuesAreUnderstood() {
        Table table = read("pandas_missing.csv");
        assertEquals(List.of("a.jpg", "b.jpg", "c.jpg"), Found.column(table, "file"));
        double[][] expected = {{0.5, Double.NEGATIVE_INFINITY}, {Double.NaN, 2}, {Double.POSITIVE_INFINITY, -1e-300}};
        assertArrayEquals(expected, Found.values(table, ""));
        double[][] spellings = {
            {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308}, {0, -0.0, Double.MIN_VALUE, 1}
        };
        assertArrayEquals(spellings, Found.values(read("savetxt_spellings.txt"), ""));
    }

    @Test
    void oneColumnOfLabels() {
        assertEquals(List.of("2", "0", "1", "1"), Found.column(read("pandas_labels.csv"), "y_true"));
        Table table = read("savetxt_labels.txt");
        assertArrayEquals(new double[][] {{3}, {0}, {1}, {2}, {0}, {1}}, Found.values(table, ""));
        assertTrue(Found.numbers(table, "").matrix().flat());
        assertTrue(Found.numbers(table, "").matrix().integers());
    }

    @Test
    void oneColumnOfText() {
        assertEquals(NAMES, Found.column(read("pandas_names.csv"), "label"));
        assertEquals(NAMES, Found.column(read("csv_entries.csv"), ""));
        Table names = read("names.txt");
        assertEquals("text, one value a line", names.format());
        assertEquals(
                List.of(
                        "tench, Tinca tinca",
                        "goldfish, Carassius auratus",
                        "great white shark, white shark, man-eater, man-eating shark",
                        "hammerhead",
                        "cock",
                        "# a sharp one",
                        "the \"blue\" one, \"really\"",
                        "electric ray, crampfish"),
                Found.column(names, ""));
    }

    @Test
    void fileNamesAndLabelsBetweenBlanks() {
        Table table = read("file_labels.txt");
        assertEquals("val_0000.JPEG", Found.column(table, "").get(0));
        assertArrayEquals(new double[][] {{3}, {0}, {1}, {2}, {0}, {1}}, Found.values(table, ""));
    }

    @Test
    void textBesideScoresWithoutAHeaderHasNoName() {
        Table table = read("csv_no_header.csv");
        assertScores(table, "");
        assertEquals(IDS, Found.column(table, ""));
        assertEquals("line 7", Found.texts(table, "").places().row(5));
    }

    @Test
    void listsAreAMatrixOfTheirOwn() {
        Table table = read("pandas_lists.csv");
        assertScores(table, "probs");
        assertEquals(1, table.numbers().size());
        assertEquals(
                "line 2, column \"probs\", entry 3",
                Found.numbers(table, "probs").matrix().places().value(0, 2));
    }

    @Test
    void printedArraysAreLists() {
        Table table = read("pandas_arrays.csv");
        double[][] values = Found.values(table, "scores");
        double[][] expected = scores(3, 16);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(expected[i], values[i], 5e-9);
        }
        // NumPy broke the first array into three lines
        assertEquals("line 5", Found.numbers(table, "scores").matrix().places().row(1));
    }

    @Test
    void abbreviatedArraysAreRefused() {
        assertRefused(() -> read("pandas_abbreviated.csv"), "pandas_abbreviated.csv, line 2", "\"...\"", "tolist()");
    }

    @Test
    void listsOfTextHaveColumns() {
        Table table = read("pandas_text_lists.csv");
        var labels = Found.texts(table, "labels");
        assertEquals(2, labels.columns());
        assertEquals(List.of("tench", "man-eater's", "goldfish", "the, \"blue\" one"), labels.values());
        assertArrayEquals(new int[] {0, 1, 2, 3}, labels.codes());
        assertArrayEquals(new double[][] {{0.75, 0.25}, {0.625, 0.375}}, Found.values(table, "scores"));
    }

    @Test
    void severalLabelsOfOneSampleAreFilledUp() {
        var labels = Found.texts(read("pandas_ragged_labels.csv"), "label");
        assertEquals(2, labels.columns());
        assertEquals(List.of("3", "5", "7"), labels.values());
        assertArrayEquals(new int[] {0, 1, -1, -1, 2, -1}, labels.codes());
    }

    @Test
    void classesOfAListAreNamesAndClassColumnsAreScores() {
        Table table = read("pandas_top_k.csv");
        assertEquals(List.of("7", "8"), Found.column(table, "class_1"));
        assertEquals(List.of("3", "1"), Found.column(table, "class_2"));
        assertEquals(List.of("score_1", "score_2"), Found.numbers(table, "").columns());
        Table columns = read("pandas_class_columns.csv");
        assertScores(columns, "");
        assertEquals(
                List.of("class_0", "class_1", "class_2", "class_3"),
                Found.numbers(columns, "").columns());
    }
}
