package io.github.ensdiag.format.csv;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @TempDir
    Path directory;

    private Table read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private Table read(String text, Charset charset) {
        try {
            Path file = Files.writeString(directory.resolve("a.csv"), text, charset);
            return new CsvReader().read(file, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNumbers(Table table, double[]... expected) {
        assertArrayEquals(expected, Found.values(table, ""));
    }

    private static double[] row(double... values) {
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        Table table = read("id,a" + end + "x,1" + end + "y,2");
        assertEquals(List.of("x", "y"), Found.column(table, "id"));
        assertNumbers(table, row(1), row(2));
        assertEquals("line 3", Found.texts(table, "id").places().row(1));
    }

    @Test
    void separatorsAreRecognisedByWhatTheyMakeOfTheLines() {
        assertNumbers(read("0,25;0,75\n0,5;0,5\n"), row(0.25, 0.75), row(0.5, 0.5));
        assertNumbers(read("0.25, 0.75\n0.5, 0.5\n"), row(0.25, 0.75), row(0.5, 0.5));
        assertNumbers(read("1e-3\t2\n"), row(0.001, 2));
        assertNumbers(read(" 1   2\n-3  -4 \n"), row(1, 2), row(-3, -4));
        assertEquals("CSV, separated by vertical bars", read("a|b,c|1\nd|e|2\n").format());
        assertEquals(
                "CSV, separated by tabs",
                read("n01440764\ttench, Tinca\nn01443537\tgoldfish\n").format());
    }

    @Test
    void linesWithoutAnySeparatorInCommonAreOneColumn() {
        assertEquals(List.of("great shark", "tiger shark"), Found.column(read("great shark\ntiger shark\n"), ""));
        assertEquals(List.of("tench, Tinca", "cock, hen"), Found.column(read("tench, Tinca\ncock, hen\n"), ""));
        assertEquals(List.of("Tinca", "hen"), Found.column(read("tench,Tinca\ncock,hen\n"), "2"));
        assertEquals(List.of("a", "b"), Found.column(read("id, label\na, x\nb, y\n"), "id"));
        assertEquals(List.of("class 0", "class 1"), Found.column(read("class 0\nclass 1\n"), ""));
        assertEquals(Arrays.asList("a, b", "c", null, "d, e, f"), Found.column(read("a, b\nc\n\nd, e, f\n\n \n"), ""));
        assertEquals(List.of("\"Maxi\" the dog", "cat"), Found.column(read("\"Maxi\" the dog\ncat\n"), ""));
        assertNumbers(read("3\n\n1\n"), row(3), row(Double.NaN), row(1));
        assertEquals(
                "line 3", Found.numbers(read("3\n\n1\n"), "").matrix().places().row(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "id", "y_true", "y_pred", "filename", "Class"})
    void oneColumnHasAHeaderIfItsNameIsKnown(String name) {
        assertEquals(List.of("tench", "ray"), Found.column(read(name + "\ntench\nray\n"), name));
        assertEquals(List.of("7", "12"), Found.column(read(name + "\n7\n12\n"), name));
    }

    @Test
    void namesOfClassesAreNoHeader() {
        assertEquals(List.of("wall", "path"), Found.column(read("wall\npath\n"), ""));
        assertEquals(List.of("class_0", "class_1"), Found.column(read("class_0\nclass_1\n"), ""));
        Table table = read("class_3,0.1,0.9\nclass_5,0.5,0.5\n");
        assertEquals(List.of("class_3", "class_5"), Found.column(table, ""));
        assertEquals(List.of("class_3", "cat"), Found.column(read("class_3,0.1\ncat,0.5\n"), ""));
    }

    @Test
    void aHeaderStandsAboveNumbers() {
        assertEquals(List.of("x", "y2"), Found.numbers(read("x,y2\n1,2\n"), "").columns());
        assertEquals(
                List.of("none", "cat"),
                Found.numbers(read("none,cat\n1,2\n"), "").columns());
        assertEquals(List.of(), Found.numbers(read("0,1,2\n2,0,1\n"), "").columns());
        assertEquals(
                List.of("0", "1", "2"),
                Found.numbers(read("0,1,2\n0.5,0,0.5\n"), "").columns());
        assertEquals(
                List.of("0.0", "1.0"),
                Found.numbers(read(",0.0,1.0\n0,0.5,0\n"), "").columns());
        assertEquals(List.of(), Found.numbers(read("0 1\n0.5 0.5\n"), "").columns());
        assertEquals(List.of("a", "b"), Found.numbers(read("a b\n1 2\n"), "").columns());
    }

    @Test
    void idsAndLabelsStayAsTheyAreWritten() {
        Table table = read("image_id,label,score\n007,03,1\n1e5,1.0,2\n, ,3\n");
        assertEquals(Arrays.asList("007", "1e5", null), Found.column(table, "image_id"));
        assertEquals(Arrays.asList("03", "1.0", null), Found.column(table, "label"));
        assertNumbers(table, row(1), row(2), row(3));
        assertEquals(List.of("1.20", "1.3"), Found.column(read("id,a\n1.20,1\n1.3,1\n"), "id"));
    }

    @Test
    void confidencesUnderANameForDecisionsAreNumbers() {
        Table table = read("id,prediction\na,0.75\nb,1\n");
        assertEquals(List.of("prediction"), Found.numbers(table, "").columns());
        assertEquals(List.of("0", "3"), Found.column(read("id,prediction\na,0\nb,3\n"), "prediction"));
    }

    @Test
    void theLongFormHasThreeColumns() {
        Table table = read("id,class,score\n1,tench,0.25\n1,ray,0.75\n");
        assertEquals(List.of("1", "1"), Found.column(table, "id"));
        assertEquals(List.of("tench", "ray"), Found.column(table, "class"));
        assertEquals(List.of("score"), Found.numbers(table, "").columns());
    }

    @Test
    void textWithoutAHeaderIsCalledByItsPlace() {
        Table table = read("a,0.5,x\nb,0.25,y\n");
        assertEquals(List.of("a", "b"), Found.column(table, "1"));
        assertEquals(List.of("x", "y"), Found.column(table, "3"));
        assertEquals("line 1, field 3", Found.texts(table, "3").places().value(0, 0));
    }

    @Test
    void rowNumbersAreToldFromIds() {
        assertEquals(List.of(), read(",a\n1,5\n2,6\n").texts());
        assertEquals(List.of(), read("\"\",\"a\"\n\"0\",5\n\"1\",6\n").texts());
        assertEquals(List.of("0", "1", "0"), Found.column(read(",a\n0,5\n1,6\n0,7\n"), "index"));
        assertEquals(List.of("x", "y"), Found.column(read("Unnamed: 0,a\nx,5\ny,6\n"), "index"));
    }

    @Test
    void aSeparatorAtTheEndOfEachLineMeansNothing() {
        assertNumbers(read("a,b,\n1,2,\n3,4,\n"), row(1, 2), row(3, 4));
        assertNumbers(read("1.5,2,\n3,4,\n"), row(1.5, 2), row(3, 4));
        String rows = "1.5,2,\n".repeat(1500);
        assertRefused(() -> read(rows + "1,2,3\n"), "line 1501", "field 3 holds \"3\"", "nothing is expected");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,NaN",
        "-nan,NaN",
        "NA,NaN",
        "N/A,NaN",
        "<NA>,NaN",
        "null,NaN",
        "None,NaN",
        "1.#QNAN,NaN",
        "-nan(ind),NaN",
        "inf,Infinity",
        "-Inf,-Infinity",
        "+INF,Infinity",
        "Infinity,Infinity",
        "-infinity,-Infinity",
        "1.,1",
        ".5,0.5",
        "+1.5E+03,1500",
        "-0,-0.0",
        " 2.5 ,2.5",
        "1e400,Infinity",
        "0.1000000000000000055511151231257827021181583404541015625,0.1"
    })
    void spellingsOfNumbers(String text, double expected) {
        assertNumbers(read("a;b\n1;" + text + "\n"), row(1, expected));
    }

    /** Else the column would be one of text, and the classes behind it would move up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 900})
    void strayTextAmongFractionsIsRefusedHoweverEarlyItComes(int row) {
        String rows = "0.5,0.25,0.25\n".repeat(row) + "0.5,abc,0.25\n" + "0.5,0.25,0.25\n".repeat(row);
        for (String header : List.of("id,1,2\n", "tench,ray,hen\n", "0,1,2\n")) {
            assertRefused(() -> read(header + rows), "a.csv, line " + (row + 2) + ", column ", " holds \"abc\"");
        }
    }

    @Test
    void aColumnOfTextThatHoldsSomeNumbersStaysText() {
        Table table = read("note,tench,ray\nabc,0.5,0.5\n1.5,0.25,0.75\nx,0.25,0.75\n");
        assertEquals(List.of("tench", "ray"), Found.numbers(table, "").columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1_000", "1,000.5", "1f", "2d", "--1", "1e", "e5", ".", "0b1", "1 2", "٣", "abc"})
    void whatIsNoNumberIsRefusedWithItsPlace(String text) {
        String rows = "tench;ray\n" + "0.5;0.5\n".repeat(1200);
        assertRefused(
                () -> read(rows + "1;" + text + "\n"),
                "a.csv, line 1202, column \"ray\" holds \"" + text + "\", where a number is expected");
        // within the first rows the column is one of text
        assertEquals(
                text,
                Found.column(read("tench;ray\n1;0.5\n1;" + text + "\n"), "ray").get(1));
    }

    @Test
    void decimalSignsAreNotMixed() {
        assertRefused(() -> read("a;b\n0,5;1\n" + "0,5;1\n".repeat(1200) + "0.5;1\n"), "line 1203", "\"0.5\"");
        String rows = "1;0\n".repeat(1200);
        assertArrayEquals(row(0.5, 0), Found.values(read("a;b\n" + rows + "0,5;0\n"), "")[1200]);
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        assertRefused(() -> read("a,b,c\n1,2,3\n1,2\n"), "a.csv, line 3, has 2 fields, where 3 are expected");
        assertRefused(() -> read("a,b\n1,2\n1,2\n1,2,3\n"), "a.csv, line 4, has more fields, where 2");
        assertRefused(() -> read("id,label\n1,tench, Tinca\n"), "line 2, has more fields, where 2 are expected");
        String rows = "0.5,\"a\nb\",2\n".repeat(2000);
        assertRefused(() -> read(rows + "0.5,x\n"), "line 4001, has 2 fields");
        assertRefused(() -> read("My results\na,b\n1,2\n1,2\n1,2\n"), "line 1, has 1 field,");
    }

    @Test
    void emptyLinesInATableAreSkippedAndCounted() {
        Table table = read("\n\na,b\n\n1,2\n\n\n3,4\n\n");
        assertNumbers(table, row(1, 2), row(3, 4));
        assertEquals("line 5", Found.numbers(table, "").matrix().places().row(0));
        assertEquals("line 8", Found.numbers(table, "").matrix().places().row(1));
    }

    @Test
    void commentsAtTheTopAreSkippedUnlessThereIsNothingElse() {
        assertNumbers(read("# a b\r\n# c\r\n1 2\r\n"), row(1, 2));
        assertEquals(List.of("#1", "#2"), Found.column(read("#1\n#2\n"), ""));
        assertEquals(List.of("cat", "#2"), Found.column(read("cat\n#2\n"), ""));
    }

    @Test
    void duplicateAndMissingNamesAreRefused() {
        assertRefused(() -> read("id,a,b,a\n1,2,3,4\n"), "a.csv, line 1, has several columns", ": \"a\".");
        assertRefused(() -> read("#\nid,a,,b\n1,2,3,4\n"), "a.csv, line 2, has no name for column 3");
    }

    @Test
    void listsOfOneColumnHaveOneLength() {
        assertRefused(
                () -> read("id,p\na,\"[1, 2]\"\nb,\"[1, 2, 3]\"\n"), "line 3, column \"p\"", "2 values", "not of 3");
        String rows = "a,\"[0.5 2]\"\n".repeat(1200);
        assertRefused(
                () -> read("id,p\n" + rows + "b,x\n"), "line 1202, column \"p\" holds \"x\"", "a list of numbers");
        assertArrayEquals(
                new double[][] {{Double.NaN, Double.NaN}, {0.5, 0.25}},
                Found.values(read("id,p\na,\nb,\"(0.5, 0.25)\"\n"), "p"));
        assertArrayEquals(
                new double[][] {{0.5, 0.25}, {1, 2}}, Found.values(read("x,\"[0.5, 0.25]\"\ny,\"[1, 2]\"\n"), ""));
    }

    @Test
    void whatOnlyLooksLikeAListIsText() {
        assertEquals(List.of("[UNK]", "[PAD]"), Found.column(read("id,token\n1,[UNK]\n2,[PAD]\n"), "token"));
        assertEquals(List.of("[1", "a]"), Found.column(read("id,token\n1,[1\n2,a]\n"), "token"));
        assertEquals(
                List.of("[[1, 2]]", "['a', b]"),
                Found.column(read("id,token\n1,\"[[1, 2]]\"\n2,\"['a', b]\"\n"), "token"));
    }

    @Test
    void listsOfTextMayHoldEscapes() {
        var texts = Found.texts(read("id,names\n1,\"['a\\'b', 'c\\x41\\u00e9\\\\']\"\n"), "names");
        assertEquals(List.of("a'b", "cAé\\"), texts.values());
        assertEquals(
                List.of("a", "b"),
                Found.texts(read("id,names\n1,\"['a' 'b']\"\n"), "names").values());
    }

    @Test
    void misplacedQuotationMarksAreRefused() {
        String rows = "id,text\n" + "1,\"a\"\n".repeat(400);
        assertRefused(() -> read(rows + "2,\"a\" b\n"), "line 402", "text follows");
        assertRefused(() -> read(rows + "2,\"a b\n"), "line 402", "begins with one and does not end", "<format>lines");
    }

    @Test
    void otherEncodingsAreRefusedWithTheLine() {
        String rows = "id,name\n" + "1,a\n".repeat(5000);
        assertRefused(
                () -> read(rows + "2,Grüße\n", StandardCharsets.ISO_8859_1), "line 5002", "not UTF-8", "encoding");
        assertRefused(() -> read("ü,a\n1,b\n", StandardCharsets.ISO_8859_1), "line 1", "not UTF-8");
    }

    @Test
    void filesWithoutRowsAreRefused() {
        assertRefused(() -> read(""), "is empty");
        assertRefused(() -> read("\n \n"), "holds no");
        assertRefused(() -> read("id,label\n"), "a header and no rows");
        assertRefused(() -> read("label\n"), "a header and no rows");
        assertRefused(() -> read("Unnamed: 0,\n0,\n1,\n"), "nothing but the numbers of its rows");
    }

    @Test
    void longRowsAreReadAndEndlessOnesRefused() {
        String header = IntStream.range(0, 20_000)
                .mapToObj(i -> "class number " + i + " of many others")
                .collect(Collectors.joining(","));
        String row = String.join(",", Collections.nCopies(20_000, "0.00005"));
        Table table = read(header + "\n" + row + "\n" + row + "\n");
        assertEquals(20_000, Found.numbers(table, "").matrix().columns());
        assertEquals(
                "class number 19999 of many others",
                Found.numbers(table, "").columns().get(19_999));
        assertRefused(() -> read("x".repeat(17_000_000)), "line 1, is longer than 16777216 characters");
        assertRefused(() -> read("1,".repeat(300_000)), "rows of 300001 fields, of which at most 262144");
        assertRefused(() -> read("a,b\n1,2\n1,\"" + "x,\n".repeat(6_000_000)), "line 3, ");
    }

    @Test
    void progressIsHeard() throws IOException {
        Path file = Files.writeString(directory.resolve("b.csv"), "0.5,1\n".repeat(100_000));
        long[] last = new long[2];
        new CsvReader().read(file, (path, done, total) -> {
            assertTrue(done >= last[0]);
            last[0] = done;
            last[1] = total;
        });
        assertArrayEquals(new long[] {600_000, 600_000}, last);
    }
}
