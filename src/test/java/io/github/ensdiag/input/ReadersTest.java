package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    private static final Optional<Scale> AUTO = Optional.empty();

    @TempDir
    Path directory;

    private Path file;
    private Path classFile;

    @BeforeEach
    void names() {
        file = directory.resolve("scores.npy");
        classFile = directory.resolve("classes.npy");
    }

    private DenseMember dense(Optional<Scale> scale, double[]... rows) {
        return DenseMember.of("a", "", matrix(NpyWriter.doubles(file, rows)), scale);
    }

    /** 2001 rows of probabilities, of which row 1 is not among those looked at. */
    private static double[][] manyRows() {
        double[][] rows = new double[2001][];
        Arrays.fill(rows, new double[] {0.25, 0.75});
        return rows;
    }

    private static double[] read(Member member, int from, int rows) {
        ScoreReader reader = member.reader();
        reader.read(from, rows);
        return Arrays.copyOf(reader.scores(), rows * member.width());
    }

    @Test
    void denseScoresAreGivenAsTheyAre() {
        DenseMember logits = dense(AUTO, new double[] {3, -1, 0}, new double[] {1, 2, 3}, new double[] {4, 5, 7});
        assertEquals(Kind.DENSE, logits.kind());
        assertEquals(Scale.LOGITS, logits.scale());
        assertEquals(3, logits.width());
        assertEquals("float64, 3 × 3", logits.format());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 7}, read(logits, 1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> read(logits, 2, 2));
    }

    @Test
    void rowsWhoseSumIsOffAreDividedAndCounted() {
        double[][] rows = manyRows();
        rows[1] = new double[] {0.2, 0.6};
        rows[3] = new double[] {0.2, 0.805};
        DenseMember member = dense(AUTO, rows);
        ScoreReader reader = member.reader();
        reader.read(0, 4);
        assertArrayEquals(
                new double[] {0.25, 0.75, 0.25, 0.75, 0.25, 0.75, 0.2, 0.805},
                Arrays.copyOf(reader.scores(), 8),
                1e-15);
        assertEquals(1, reader.rescaledRows());
        assertEquals(0.2, reader.worstSum(), 1e-15);
        assertEquals(0, member.reader().rescaledRows());
    }

    @Test
    void configuredProbabilitiesMayBeCounts() {
        DenseMember member = dense(Optional.of(Scale.PROBABILITIES), new double[] {30, 10}, new double[] {1, 4});
        ScoreReader reader = member.reader();
        reader.read(0, 2);
        assertArrayEquals(new double[] {0.75, 0.25, 0.2, 0.8}, reader.scores());
        assertEquals(2, reader.rescaledRows());
        assertEquals(39, reader.worstSum());
    }

    @Test
    void logitsAreNotSummed() {
        ScoreReader reader = dense(AUTO, new double[] {30, -10}).reader();
        reader.read(0, 1);
        assertEquals(0, reader.worstSum());
    }

    @Test
    void valuesOutsideOfTheScaleAreRefused() {
        double[][] rows = manyRows();
        rows[1] = new double[] {-3.5, 4.5};
        assertRefused(
                () -> read(dense(AUTO, rows), 0, 2001),
                file,
                "looked like probabilities",
                "-3.5 in row 1, column 0, counted from 0",
                "<scale>logits</scale>");
        rows[1] = new double[] {0, 1.01};
        assertRefused(() -> read(dense(AUTO, rows), 1, 1), "1.01 in row 1, column 1");
        assertRefused(
                () -> read(dense(Optional.of(Scale.PROBABILITIES), new double[] {1, -1e-9}), 0, 1),
                "configured as probabilities",
                "-1.0E-9");
        double[][] logs = new double[2001][];
        Arrays.fill(logs, new double[] {Math.log(0.25), Math.log(0.75)});
        logs[1] = new double[] {0.5, -1};
        assertRefused(() -> read(dense(AUTO, logs), 0, 5), "log-probabilities", "0.5 in row 1, column 0");
    }

    @Test
    void everyNonFiniteValueIsFound() {
        Random random = new Random(3);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (Scale scale : new Scale[] {Scale.LOGITS, Scale.PROBABILITIES}) {
                double[][] rows = new double[40][13];
                for (double[] row : rows) {
                    Arrays.fill(row, 1.0 / 13);
                }
                int row = random.nextInt(40);
                int column = random.nextInt(13);
                rows[row][column] = bad;
                DenseMember member = dense(Optional.of(scale), rows);
                assertRefused(
                        () -> read(member, 0, 40), file, bad, "row " + row + ", column " + column + ", counted from 0");
            }
        }
    }

    @Test
    void aRowWithoutSumIsRefused() {
        assertRefused(
                () -> read(dense(Optional.of(Scale.PROBABILITIES), new double[] {1, 3}, new double[] {0, 0}), 0, 2),
                file,
                "row 1",
                "sum to 0");
        double max = Double.MAX_VALUE;
        assertRefused(
                () -> read(dense(Optional.of(Scale.PROBABILITIES), new double[] {max, max}), 0, 1), "sum to Infinity");
    }

    private TopKMember topK(Optional<Scale> scale, int[][] classes, double[][] scores) {
        return TopKMember.of(
                "a",
                "",
                matrix(NpyWriter.ints(classFile, classes)),
                matrix(NpyWriter.doubles(file, scores)),
                10,
                scale);
    }

    @Test
    void listsWithEmptySlots() {
        TopKMember member = topK(AUTO, new int[][] {{3, 9}, {0, -1}, {-1, -1}}, new double[][] {
            {0.25, 0.5}, {1, Double.NaN}, {-3, 9}
        });
        assertEquals(Kind.TOP_K, member.kind());
        assertEquals(Scale.PROBABILITIES, member.scale());
        assertEquals("classes int32, 3 × 2; scores float64, 3 × 2", member.format());
        ScoreReader reader = member.reader();
        reader.read(0, 3);
        assertArrayEquals(new int[] {3, 9, 0, -1, -1, -1}, reader.classes());
        assertArrayEquals(new double[] {0.25, 0.5, 1, 0, 0, 0}, reader.scores());
        reader.read(0, 3);
        reader.read(1, 1);
        assertEquals(0, reader.classes()[0]);
    }

    @Test
    void logarithmsInListsAreExponentiated() {
        double[][] logs = {{Math.log(0.25), Math.log(0.5)}, {0, -30}};
        TopKMember member = topK(AUTO, new int[][] {{3, 9}, {0, 1}}, logs);
        assertEquals(Scale.LOG_PROBABILITIES, member.scale());
        assertArrayEquals(new double[] {0.25, 0.5, 1, Math.exp(-30)}, read(member, 0, 2), 1e-15);
    }

    @Test
    void listsThatAreNotListsAreRefused() {
        double[][] fine = {{0.5, 0.25}, {0.5, 0.25}};
        int[][] classes = {{0, 1}, {2, 3}};
        assertRefused(
                () -> read(topK(AUTO, new int[][] {{0, 1}, {2, 2}}, fine), 0, 2), classFile, "class 2 twice", "row 1");
        assertRefused(
                () -> read(topK(AUTO, new int[][] {{0, 1}, {2, 10}}, fine), 0, 2),
                classFile,
                "10 in row 1, column 1",
                "from -1 to 9",
                "x - 1");
        assertRefused(() -> read(topK(AUTO, new int[][] {{0, 1}, {-2, 1}}, fine), 0, 2), "-2 in row 1, column 0");
        assertRefused(
                () -> read(topK(AUTO, classes, new double[][] {{12.5, 3}, {0.5, 0.25}}), 0, 2),
                file,
                "12.5 in row 0, column 0",
                "apply softmax");
        assertRefused(
                () -> read(topK(AUTO, classes, new double[][] {{0.6, 0.2}, {0.7, 0.5}}), 0, 2),
                file,
                "row 1",
                "sum to 1.2",
                "apply softmax");
        assertRefused(
                () -> read(topK(AUTO, classes, new double[][] {{-0.5, -0.5}, {-2, -3}}), 0, 2),
                "exponentials of row 0",
                "sum to 1.2131",
                "apply softmax");
        assertRefused(
                () -> read(topK(AUTO, classes, new double[][] {{0.5, Double.NaN}, {0.5, 0}}), 0, 2),
                file,
                "no number (NaN, or nothing at all) in row 0, column 1");
        assertRefused(() -> topK(Optional.of(Scale.LOGITS), classes, fine), "\"a\"", "softmax");
    }

    @Test
    void exchangedFilesAreRefused() {
        Matrix classes = matrix(NpyWriter.ints(classFile, new int[][] {{0, 1}, {2, 3}}));
        Matrix scores = matrix(NpyWriter.doubles(file, new double[][] {{0.5, 0.25}, {0.5, 0.25}}));
        TopKMember exchanged = TopKMember.of("a", "", scores, classes, 10, AUTO);
        assertRefused(() -> read(exchanged, 0, 1), file, "0.5 in row 0, column 0", "exchanged");
    }

    @Test
    void decisionsAreListsOfOne() {
        DecisionsMember member = new DecisionsMember("a", "", matrix(NpyWriter.shorts(file, 1, -1, 0, 2)), 3);
        ScoreReader reader = member.reader();
        reader.read(0, 4);
        assertEquals(Kind.DECISIONS, member.kind());
        assertEquals(1, member.width());
        assertEquals("int16, 4", member.format());
        assertArrayEquals(new int[] {1, -1, 0, 2}, reader.classes());
        assertArrayEquals(new double[] {1, 0, 1, 1}, reader.scores());
        DecisionsMember narrow = new DecisionsMember("a", "", member.array(), 2);
        assertRefused(() -> narrow.reader().read(0, 4), file, "2 in row 3", "from -1 to 1");
    }

    @Test
    void floatsAsDecisionsHaveNoFraction() {
        DecisionsMember whole = new DecisionsMember("a", "", matrix(NpyWriter.writeFlat(file, "<f4", 1, 1, -1)), 3);
        assertArrayEquals(new double[] {1, 0}, read(whole, 0, 2));
        DecisionsMember scores = new DecisionsMember("a", "", matrix(NpyWriter.writeFlat(file, "<f4", 1, 1, 0.7f)), 3);
        assertRefused(() -> read(scores, 0, 2), file, "0.7 in row 1", "column_stack");
    }

    private static Matrix matrix(Path file) {
        return Formats.read(file, Optional.empty(), Progress.NONE)
                .numbers()
                .get(0)
                .matrix();
    }
}
