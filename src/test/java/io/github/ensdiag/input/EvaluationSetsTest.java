package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationSetsTest {
    private static final float[][] SCORES = {{2, -1, 0}, {5, 6, 7}, {0, 1, 0}};

    @TempDir
    Path directory;

    private Path labels;
    private Optional<Path> classNames = Optional.empty();
    private Optional<Path> sampleIds = Optional.empty();

    @BeforeEach
    void write() {
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 0, 2, 1);
    }

    private MemberFiles dense(String name, float[]... rows) {
        return MemberFiles.dense(name, NpyWriter.floats(directory.resolve(name + ".npy"), rows), Optional.empty());
    }

    private MemberFiles decisions(String name, int... classes) {
        return MemberFiles.decisions(name, NpyWriter.shorts(directory.resolve(name + ".npy"), classes));
    }

    private MemberFiles topK(String name, int[][] classes, float[][] scores) {
        return MemberFiles.topK(
                name,
                NpyWriter.ints(directory.resolve(name + ".classes.npy"), classes),
                NpyWriter.floats(directory.resolve(name + ".scores.npy"), scores),
                Optional.empty());
    }

    private EvaluationSet open(MemberFiles... members) {
        return EvaluationSets.open(new Inputs(labels, classNames, sampleIds, List.of(members)));
    }

    private Optional<Path> text(String name, String text) throws IOException {
        return Optional.of(Files.writeString(directory.resolve(name), text));
    }

    @Test
    void opensMembersOfAllKinds() throws IOException {
        classNames = text("classes.txt", "n0\tcat, Felis\nn1\tdog\nn2\tcow\n");
        sampleIds = text("ids.txt", "x\ny\nz\n");
        EvaluationSet set = open(
                dense("m", SCORES),
                topK("t", new int[][] {{0, 1}, {2, 1}, {1, 0}}, new float[][] {{.5f, .2f}, {.5f, .2f}, {.5f, .2f}}),
                decisions("d", 0, -1, 1));
        assertEquals(3, set.samples());
        assertEquals(3, set.classes());
        assertFalse(set.classesAssumed());
        assertArrayEquals(new int[] {0, 2, 1}, set.labels());
        assertEquals("cat", set.className(0));
        assertEquals("n0", set.classId(0));
        assertEquals("z", set.sampleId(2));
        assertEquals(
                List.of("m", "t", "d"), set.members().stream().map(Member::name).toList());
        assertEquals(
                List.of(Kind.DENSE, Kind.TOP_K, Kind.DECISIONS),
                set.members().stream().map(Member::kind).toList());
        assertEquals(Scale.LOGITS, set.members().get(0).scale());
        assertTrue(set.members().get(0).scaleRecognised());
    }

    @Test
    void labelsMayBeAColumnOrFloats() {
        MemberFiles[] members = {dense("a", SCORES), dense("b", SCORES)};
        labels = NpyWriter.ints(directory.resolve("column.npy"), new int[][] {{2}, {1}, {0}});
        assertArrayEquals(new int[] {2, 1, 0}, open(members).labels());
        labels = NpyWriter.writeFlat(directory.resolve("float.npy"), ">f8", 2, 1, 1, 2);
        assertArrayEquals(new int[] {1, 1, 2}, open(members).labels());
    }

    @Test
    void manyLabels() {
        int n = 200_001; // several blocks
        int[] truth = new int[n];
        Arrays.setAll(truth, i -> i * 8 % 1001);
        labels = NpyWriter.ints(directory.resolve("labels.npy"), truth);
        EvaluationSet set = open(decisions("a", truth), decisions("b", truth));
        assertArrayEquals(truth, set.labels());
        assertEquals(1001, set.classes());
    }

    @Test
    void classesAreCountedWhereNothingSaysHowMany() {
        EvaluationSet set = open(decisions("a", 0, 1, -1), decisions("b", 7, 0, 0));
        assertEquals(8, set.classes());
        assertTrue(set.classesAssumed());
        assertEquals("7", set.className(7));
        assertEquals("2", set.sampleId(2));
        float[][] scores = {{.5f, .2f}, {.5f, .2f}, {.5f, .2f}};
        set = open(decisions("a", 0, 1, -1), topK("t", new int[][] {{0, 1}, {2, 11}, {1, 0}}, scores));
        assertEquals(12, set.classes());
    }

    @Test
    void classNamesCountWhereThereAreNoDenseScores() throws IOException {
        classNames = text("classes.txt", "a\nb\nc\nd\n");
        EvaluationSet set = open(decisions("a", 0, 1, -1), decisions("b", 3, 0, 0));
        assertEquals(4, set.classes());
        assertFalse(set.classesAssumed());
    }

    @Test
    void namesMustAgreeWithColumns() throws IOException {
        classNames = text("classes.txt", "a\nb\nc\nd\n");
        assertRefused(
                () -> open(dense("a", SCORES), dense("b", SCORES)),
                "classes.txt names 4 classes",
                "a.npy has 3 columns",
                "Name every class");
    }

    @Test
    void tooFewOrEqualMembers() {
        assertRefused(() -> open(), "at least two members", "none", "<model>");
        assertRefused(() -> open(dense("a", SCORES)), "at least two members", "\"a\"", "<model>");
        assertRefused(() -> open(dense("a", SCORES), dense("a", SCORES)), "\"a\"", "<name>");
        assertEquals(2, open(dense("a", SCORES), dense("A", SCORES)).members().size());
    }

    @Test
    void rowCountsAreListed() throws IOException {
        sampleIds = text("ids.txt", "x\ny\nz\nw\n");
        assertRefused(
                () -> open(dense("a", SCORES), dense("b", SCORES[0], SCORES[1]), decisions("c", 1, 1, 1)),
                "same number of rows",
                "\n  3 rows: " + labels,
                "\n  3 rows: " + directory.resolve("a.npy"),
                "\n  2 rows: " + directory.resolve("b.npy"),
                "\n  3 rows: " + directory.resolve("c.npy"),
                "\n  4 rows: " + directory.resolve("ids.txt"));
    }

    @Test
    void columnCountsAreListed() {
        assertRefused(
                () -> open(dense("a", SCORES), dense("b", new float[][] {{1, 2}, {1, 2}, {1, 2}})),
                "number of classes",
                "\n  3 columns: " + directory.resolve("a.npy"),
                "\n  2 columns: " + directory.resolve("b.npy"));
    }

    @Test
    void labelsOutOfRange() {
        MemberFiles[] members = {dense("a", SCORES), dense("b", SCORES)};
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 1, 3, 2);
        assertRefused(() -> open(members), labels, "3 in row 1, counted from 0", "from 0 to 2", "x - 1");
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 1, 2, 17);
        assertRefused(() -> open(members), labels, "17 in row 2", "from 0 to 2", "same class indices");
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 1, 2, -1);
        assertRefused(() -> open(members), labels, "-1 in row 2", "Remove the samples without a label");
        labels = NpyWriter.writeFlat(directory.resolve("labels.npy"), "<f8", 1, 0, 0.5, 1);
        assertRefused(() -> open(members), labels, "0.5 in row 1", "whole number");
        labels = NpyWriter.writeFlat(directory.resolve("labels.npy"), "<f8", 1, 0, Double.NaN, 1);
        assertRefused(() -> open(members), labels, "NaN in row 1", "whole number");
        labels = NpyWriter.writeFlat(directory.resolve("labels.npy"), "<i8", 1, 0, 0x1p40, 1);
        assertRefused(() -> open(members), labels, "1099511627776 in row 1");
    }

    @Test
    void oneHotLabels() {
        labels = NpyWriter.ints(directory.resolve("labels.npy"), new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertRefused(() -> open(dense("a", SCORES), dense("b", SCORES)), labels, "3 × 3", "argmax(1)");
    }

    @Test
    void unbelievableNumberOfClasses() {
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 1, 2, 1_000_000);
        MemberFiles[] members = {decisions("a", 0, 1, 1), decisions("b", 0, 1, 1)};
        assertRefused(() -> open(members), labels, "1000000", "<classNames>");
    }

    @Test
    void oneClassIsTooFew() throws IOException {
        labels = NpyWriter.ints(directory.resolve("labels.npy"), 0, 0, 0);
        assertRefused(() -> open(decisions("a", 0, 0, 0), decisions("b", 0, 0, 0)), "only one class");
        classNames = text("classes.txt", "a");
        assertRefused(() -> open(decisions("a", 0, 0, 0), decisions("b", 0, 0, 0)), "classes.txt", "only one class");
    }

    @Test
    void shapesThatDoNotFitTheirKind() {
        MemberFiles good = dense("a", SCORES);
        Path flat = NpyWriter.writeFlat(directory.resolve("flat.npy"), "<f4", 1, 0.5, 0.5, 0.5);
        assertRefused(
                () -> open(good, MemberFiles.dense("b", flat, Optional.empty())), flat, "one value", "column_stack");
        Path indices = NpyWriter.ints(directory.resolve("flat.npy"), 0, 1, 1);
        assertRefused(() -> open(good, MemberFiles.dense("b", indices, Optional.empty())), indices, "<decisions>");
        assertRefused(
                () -> open(good, MemberFiles.decisions("b", directory.resolve("a.npy"))),
                "a.npy",
                "3 × 3",
                "argmax(1)");
        float[][] two = {{.5f, .2f}, {.5f, .2f}, {.5f, .2f}};
        assertRefused(
                () -> open(good, topK("t", new int[][] {{0}, {1}, {1}}, two)),
                "\"t\"",
                "t.classes.npy holds 3 × 1",
                "t.scores.npy holds 3 × 2");
    }

    @Test
    void missingFilesAreNamed() {
        Path missing = directory.resolve("missing.npy");
        assertRefused(() -> open(dense("a", SCORES), MemberFiles.decisions("b", missing)), missing, "does not exist");
        labels = directory;
        assertRefused(() -> open(dense("a", SCORES), dense("b", SCORES)), directory, "is a directory");
    }
}
