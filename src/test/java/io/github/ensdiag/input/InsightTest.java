package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features and attributions come into the order of the samples as predictions do. */
class InsightTest {
    private static final String A = "id,label,hen,cock\np,hen,0.75,0.25\nq,cock,0.5,0.5\nr,hen,0.25,0.75\n";
    private static final String B = "id,cock,hen\nr,0.125,0.875\np,0.25,0.75\nq,0.5,0.5\n";
    private static final double[][] ROWS = {{1, 2}, {3, 4}, {5, 6}};

    @TempDir
    Path directory;

    private boolean drop;
    private Optional<Source> sampleIds = Optional.empty();

    private Source write(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source(name);
    }

    private Source source(String name) {
        return new SourceParser(directory).parse(name, Optional.empty());
    }

    private EvaluationSet open(Source featuresOfA, Source featuresOfB) {
        return open(
                MemberFiles.any("a", write("a.csv", A)).with(Optional.of(featuresOfA), Optional.empty()),
                MemberFiles.any("b", write("b.csv", B)).with(Optional.of(featuresOfB), Optional.empty()));
    }

    private EvaluationSet open(MemberFiles... members) {
        return EvaluationSets.open(new Inputs(
                Optional.empty(),
                Optional.empty(),
                sampleIds,
                Optional.empty(),
                List.of(members),
                Optional.empty(),
                drop,
                List.of()));
    }

    private static double[] features(EvaluationSet set, int member) {
        Matrix matrix = set.insights().get(member).features().orElseThrow();
        double[] rows = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), rows);
        return rows;
    }

    /** Whole numbers 0, 1, 2, … in an array of any shape. */
    private Path counting(String name, boolean fortran, int... shape) {
        int count = 1;
        StringBuilder text = new StringBuilder();
        for (int length : shape) {
            count *= length;
            text.append(length).append(", ");
        }
        ByteBuffer data = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            data.putFloat(i);
        }
        return NpyWriter.raw(
                directory.resolve(name), 1, NpyWriter.dict("<f4", fortran, "(" + text + ")"), data.array());
    }

    @Test
    void rowsWithIdsAreMatchedByThem() {
        EvaluationSet set = open(
                write("fa.csv", "id,f0,f1\nq,3,4\nr,5,6\np,1,2\n"),
                write("fb.csv", "f0,f1,f2,id\n1,2,3,r\n4,5,6,q\n7,8,9,p\n"));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, features(set, 0));
        assertArrayEquals(new double[] {7, 8, 9, 4, 5, 6, 1, 2, 3}, features(set, 1));
        assertEquals(
                List.of("features", "features"),
                set.files().stream()
                        .map(SourceFile::holds)
                        .filter("features"::equals)
                        .toList());
    }

    @Test
    void rowsWithoutIdsAreThoseOfTheirMembersPredictions() {
        NpyWriter.doubles(directory.resolve("f.npy"), ROWS);
        EvaluationSet set = open(source("f.npy"), source("f.npy"));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, features(set, 0));
        // b's predictions are of r, p and q
        assertArrayEquals(new double[] {3, 4, 5, 6, 1, 2}, features(set, 1));
    }

    @Test
    void unmatchedSamplesMayBeLeftOut() {
        Source part = write("fa.csv", "id,f0,f1\nq,3,4\nx,5,6\np,1,2\n");
        Source whole = write("fb.csv", "id,f0,f1\np,3,4\nq,5,6\nr,1,2\n");
        assertRefused(() -> open(part, whole), "fa.csv", "\"r\"", "\"x\"", "<unmatched>");
        drop = true;
        EvaluationSet set = open(part, whole);
        assertEquals(2, set.samples());
        assertArrayEquals(new double[] {1, 2, 3, 4}, features(set, 0));
    }

    @Test
    void anotherNumberOfRowsIsRefused() {
        NpyWriter.doubles(directory.resolve("f.npy"), new double[][] {{1, 2}, {3, 4}});
        assertRefused(
                () -> open(source("f.npy"), source("f.npy")),
                "f.npy holds features in 2 rows and no ids",
                "\"a\"",
                "a.csv are 3 rows");
        NpyWriter.ints(directory.resolve("labels.npy"), 0, 1, 0);
        NpyWriter.doubles(directory.resolve("a.npy"), ROWS);
        NpyWriter.doubles(directory.resolve("b.npy"), ROWS);
        NpyWriter.doubles(directory.resolve("a.features.npy"), new double[][] {{1, 2}, {3, 4}});
        directory.resolve("a.csv").toFile().delete();
        directory.resolve("b.csv").toFile().delete();
        directory.resolve("f.npy").toFile().delete();
        assertRefused(
                () -> EvaluationSets.open(PredictionsDirectory.discover(directory)),
                "do not hold the same number of rows",
                "2 rows: " + directory.resolve("a.features.npy"));
    }

    @Test
    void moreDimensionsAreFlattenedButNotForPredictions() {
        counting("deep.npy", false, 3, 2, 2);
        EvaluationSet set = open(source("deep.npy"), source("deep.npy"));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, features(set, 0));
        assertRefused(
                () -> open(
                        MemberFiles.any("a", write("a.csv", A)),
                        MemberFiles.dense("b", directory.resolve("deep.npy"), Optional.empty())),
                "holds a 3-dimensional array of shape (3, 2, 2). Save one row a sample: np.save(path, "
                        + "x.reshape(len(x), -1)), or x.squeeze() to drop axes of length 1.");
    }

    @Test
    void severalFilesOfMoreDimensionsAreJoined() {
        counting("deep-0.npy", false, 2, 2, 2);
        counting("deep-1.npy", false, 1, 2, 2);
        EvaluationSet set = open(source("deep-*.npy"), source("deep-*.npy"));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3}, features(set, 0));
        counting("deep-1.npy", false, 1, 2, 3);
        assertRefused(() -> open(source("deep-*.npy"), source("deep-*.npy")), "deep-0.npy", "3-dimensional");
    }

    @Test
    void fortranOrderOfMoreDimensionsIsRefused() {
        counting("deep.npy", true, 3, 2, 2);
        assertRefused(
                () -> open(source("deep.npy"), source("deep.npy")),
                "3-dimensional",
                "(3, 2, 2) in Fortran order",
                "reshape(len(x), -1)");
    }

    @Test
    void whatIsNotFiniteIsRefusedWithItsPlace() {
        NpyWriter.doubles(directory.resolve("f.npy"), new double[][] {{1, 2}, {3, Double.NaN}, {5, 6}});
        EvaluationSet set = open(source("f.npy"), source("f.npy"));
        // the first sample of b's file is the third
        assertRefused(() -> features(set, 1), "f.npy holds no number (NaN", "row 1, column 1, counted from 0");
        NpyWriter.doubles(directory.resolve("f.npy"), new double[][] {{1, 2}, {3, 4}, {1 / 0.0, 6}});
        EvaluationSet other = open(source("f.npy"), source("f.npy"));
        assertRefused(() -> features(other, 0), "f.npy holds Infinity in row 2, column 0");
    }

    @Test
    void whichFieldIsMeantMustBeClear() {
        Source several = write("f.json", "[{\"x\":[1,2],\"z\":[1,2,3]},{\"x\":[1,2],\"z\":[1,2,3]}]");
        assertRefused(() -> open(several, several), "several arrays that may be the features", "f.json#x");
        Source called = write(
                "g.json",
                "[{\"x\":[1,2],\"features\":[1,2,3]},{\"x\":[1,2],\"features\":[1,2,3]},"
                        + "{\"x\":[1,2],\"features\":[1,2,3]}]");
        assertEquals(9, features(open(called, called), 0).length);
        Source one = write("h.csv", "id,f\np,1\nq,2\nr,3\n");
        assertRefused(() -> open(one, one), "h.csv holds one value a row", "at least two numbers");
        Source text = write("t.csv", "id,word\np,x\nq,y\nr,x\n");
        assertRefused(() -> open(text, text), "t.csv holds nothing that can be told to be features");
    }

    @Test
    void featuresOfOneMemberAreTold() {
        NpyWriter.doubles(directory.resolve("f.npy"), ROWS);
        EvaluationSet set = open(
                MemberFiles.any("a", write("a.csv", A)).with(Optional.of(source("f.npy")), Optional.empty()),
                MemberFiles.any("b", write("b.csv", B)));
        assertTrue(set.findings().stream().anyMatch(f -> f.statement().startsWith("Only a has features")));
    }

    @Test
    void aDirectoryHoldsThemBesideThePredictions() {
        NpyWriter.ints(directory.resolve("labels.npy"), 0, 1, 0);
        for (String name : List.of("a", "b.logits", "a.features", "b.features", "b.attributions")) {
            NpyWriter.doubles(directory.resolve(name + ".npy"), ROWS);
        }
        List<MemberFiles> members = PredictionsDirectory.discover(directory).members();
        assertEquals(List.of("a", "b"), members.stream().map(MemberFiles::name).toList());
        assertEquals(Optional.of(source("a.features.npy")), members.get(0).features());
        assertEquals(Optional.empty(), members.get(0).attributions());
        assertEquals(Optional.of(source("b.attributions.npy")), members.get(1).attributions());
        NpyWriter.doubles(directory.resolve("c.features.npy"), ROWS);
        assertRefused(
                () -> PredictionsDirectory.discover(directory), "c.features.npy is of no model", "\"a\" and \"b\"");
    }
}
