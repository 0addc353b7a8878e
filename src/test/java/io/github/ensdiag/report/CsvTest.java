package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.testing.NpyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside the page, by hand. */
class CsvTest {
    @TempDir
    Path dir;

    /**
     * Right answers, then A's and B's; a tied vote goes to the lower class.
     *
     * <pre>
     * right  0 0 0 0 1 1
     * A      0 0 1 2 1 0
     * B      0 1 1 2 0 1
     * vote   0 0 1 2 0 0
     * </pre>
     */
    private Rendered hostile() throws IOException {
        Path classes = Files.writeString(dir.resolve("classes.txt"), "=1+1\n@SUM, \"x\"\n-2\n");
        Path ids = Files.writeString(dir.resolve("ids.txt"), "+a\n=cmd|'/C calc'!A0\nc\nd\ne\n\u202ef\n");
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(dir.resolve("labels.npy"), 0, 0, 0, 0, 1, 1),
                Optional.of(classes),
                Optional.of(ids),
                List.of(
                        MemberFiles.decisions("=A", NpyWriter.ints(dir.resolve("a.npy"), 0, 0, 1, 2, 1, 0)),
                        MemberFiles.decisions("ensemble", NpyWriter.ints(dir.resolve("b.npy"), 0, 1, 1, 2, 0, 1)))));
        return Rendered.of(set);
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void everyClass() throws IOException {
        List<NamedCsvRecord> classes = read(hostile().classesCsv());
        assertEquals(3, classes.size());
        NamedCsvRecord zero = classes.get(0);
        assertEquals("4", zero.getField("size"));
        assertEquals("2", zero.getField("right:=A"));
        assertEquals("0.5", zero.getField("accuracy:=A"));
        // Wilson's interval of 2 of 4, by R's prop.test(2, 4, correct = FALSE)
        assertEquals(0.1500389, Double.parseDouble(zero.getField("accuracyLow:=A")), 1e-6);
        assertEquals(0.8499611, Double.parseDouble(zero.getField("accuracyHigh:=A")), 1e-6);
        assertEquals("0.25", zero.getField("accuracy:ensemble"));
        assertEquals("0.5", zero.getField("accuracy:ensemble_"), "a member has the ensemble's name");
        assertEquals("3", zero.getField("predicted:=A"), "two right, and one of class 1");
        assertEquals("2", zero.getField("kept"));
        assertEquals("2", zero.getField("membersRight0"));
        // of 1 and 2, each answered once, the first
        assertEquals("'@SUM, \"x\"", zero.getField("takenFor:=A"));
        assertEquals("1", zero.getField("takenForCount:=A"));
        assertEquals("'-2", classes.get(2).getField("name"));
        assertEquals("", classes.get(2).getField("accuracy:=A"), "no samples, no accuracy");
        assertEquals("", classes.get(2).getField("takenFor:=A"));
    }

    @Test
    void everyListedSample() throws IOException {
        List<NamedCsvRecord> samples = read(hostile().disagreementsCsv());
        assertEquals(
                List.of("1", "4", "5"),
                samples.stream().map(s -> s.getField("row")).toList(),
                "the members differ on these");
        NamedCsvRecord first = samples.get(0);
        assertEquals("'=cmd|'/C calc'!A0", first.getField("id"));
        assertEquals("'=1+1", first.getField("label"));
        assertEquals("kept", first.getField("outcome"));
        assertEquals("'=1+1", first.getField("answer1:=A"));
        assertEquals("'@SUM, \"x\"", first.getField("answer1:ensemble"));
        assertEquals("0.5", first.getField("score1:ensemble_"), "half of the votes");
        assertEquals("", first.getField("answer2:=A"));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Rendered page = hostile();
        for (String csv : List.of(page.classesCsv(), page.disagreementsCsv())) {
            assertTrue(csv.endsWith("\r\n"), "RFC 4180");
            for (var record : CsvReader.builder().ofCsvRecord(csv)) {
                for (String cell : record.getFields()) {
                    boolean number = cell.matches("-?[0-9.]+(E-?[0-9]+)?");
                    assertTrue(number || cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
                }
            }
        }
    }

    /** What Excel does with a file of commas where its separator is the semicolon: quotation marks within a cell are text. */
    @Test
    void noCellIsAFormulaWhereSemicolonsSeparate() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvFile.write(
                List.of("7", CsvFile.words("a;=1+1"), CsvFile.words("b\n\" =2"), "right:c;\u00a0@d", "-0.5"),
                Stream.of(),
                out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertEquals("7,a;'=1+1,\"b\n\"\" '=2\",right:c;\u00a0'@d,-0.5\r\n", csv);
        assertEquals("' =1", CsvFile.words(" =1"));
        assertEquals("'\ufeff\u3000\uff1d1", CsvFile.words("\ufeff\u3000\uff1d1"));
        assertEquals("a-b; c", CsvFile.words("a-b; c"));
    }

    @Test
    void theSameInEveryLocale() throws IOException {
        Locale locale = Locale.getDefault();
        String first = hostile().classesCsv();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(first, hostile().classesCsv());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void numbers() {
        assertEquals("0.3568", CsvFile.number(0.3568));
        assertEquals("0.333333333333", CsvFile.number(1.0 / 3));
        assertEquals("-0.25", CsvFile.number(-0.25));
        assertEquals("0", CsvFile.number(0.0));
        assertEquals("100", CsvFile.number(100));
        assertEquals("1.5E-30", CsvFile.number(1.5e-30));
    }
}
