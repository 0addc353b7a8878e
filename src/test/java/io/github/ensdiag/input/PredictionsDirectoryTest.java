package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsDirectoryTest {
    private static final double[][] ROWS = {{0.5, 0.5}, {0.1, 0.9}};

    @TempDir
    Path directory;

    private Path dense(String name) {
        return NpyWriter.doubles(directory.resolve(name), ROWS);
    }

    private Path flat(String name) {
        return NpyWriter.ints(directory.resolve(name), 0, 1);
    }

    private List<String> found() {
        return PredictionsDirectory.discover(directory).members().stream()
                .map(m -> (m.listScores().isPresent() ? "LISTS" : m.wanted()) + " " + m.name())
                .toList();
    }

    @Test
    void findsEverything() throws IOException {
        flat("labels.npy");
        dense("m10.npy");
        dense("m2.logits.npy");
        dense("m1.scores.npy");
        flat("vote.decisions.npy");
        flat("plain.npy");
        dense("a.classes.npy");
        dense("a.scores.npy");
        dense("b.indices.npy");
        dense("b.values.npy");
        dense("keras-x.top5preds.npy");
        dense("keras-x.top5probs.npy");
        dense("y_top10preds.npy");
        dense("y_top10probs.npy");
        dense(".hidden.npy");
        Files.createDirectory(directory.resolve("sub.npy"));
        for (String name : List.of("classes.txt", "ids.txt", "README.md", "model.onnx")) {
            Files.writeString(directory.resolve(name), "text");
        }
        Inputs inputs = PredictionsDirectory.discover(directory);
        assertEquals(source("labels.npy"), inputs.labels());
        assertEquals(source("classes.txt"), inputs.classNames());
        assertEquals(source("ids.txt"), inputs.sampleIds());
        assertTrue(inputs.findings().get(0).evidence().contains("model.onnx"));
        assertFalse(inputs.findings().get(0).evidence().contains("README"));
        Optional<Scale> auto = Optional.empty();
        assertEquals(
                List.of(
                        topK("a", "a.classes.npy", "a.scores.npy"),
                        topK("b", "b.indices.npy", "b.values.npy"),
                        topK("keras-x", "keras-x.top5preds.npy", "keras-x.top5probs.npy"),
                        MemberFiles.dense("m1", directory.resolve("m1.scores.npy"), auto),
                        MemberFiles.dense("m2", directory.resolve("m2.logits.npy"), auto),
                        MemberFiles.any("m10", Source.of(directory.resolve("m10.npy"))),
                        MemberFiles.any("plain", Source.of(directory.resolve("plain.npy"))),
                        MemberFiles.decisions("vote", directory.resolve("vote.decisions.npy")),
                        topK("y", "y_top10preds.npy", "y_top10probs.npy")),
                inputs.members());
    }

    private Optional<Source> source(String name) {
        return Optional.of(Source.of(directory.resolve(name)));
    }

    private MemberFiles topK(String name, String classes, String scores) {
        return MemberFiles.topK(name, directory.resolve(classes), directory.resolve(scores), Optional.empty());
    }

    @Test
    void aSuffixStaysWhereNamesWouldBeTheSame() {
        flat("labels.npy");
        dense("a.logits.npy");
        dense("a.probs.npy");
        dense("b.npy");
        dense("b.classes.npy");
        dense("b.scores.npy");
        assertEquals(List.of("SCORES a.logits", "SCORES a.probs", "ANY b", "LISTS b.scores"), found());
    }

    @Test
    void columnsOfOneAreDecisionsOnlyIfIntegers() {
        flat("labels.npy");
        NpyWriter.ints(directory.resolve("i.npy"), new int[][] {{0}, {1}});
        NpyWriter.doubles(directory.resolve("p.npy"), new double[][] {{0.5}, {0.2}});
        assertRefused(() -> EvaluationSets.open(PredictionsDirectory.discover(directory)), "p.npy", "column_stack");
    }

    @Test
    void labelsMayBeElsewhereOrHaveAnotherName() {
        Path truth = flat("truth.npy");
        dense("a.npy");
        dense("b.npy");
        Inputs inputs = PredictionsDirectory.discover(directory, Optional.of(Source.of(truth)));
        assertEquals(Optional.of(Source.of(truth)), inputs.labels());
        assertEquals(2, inputs.members().size());
        assertEquals(Optional.empty(), inputs.classNames());
    }

    @Test
    void halfOfAPairIsRefused() {
        flat("labels.npy");
        dense("x.npy");
        Path classes = dense("a.classes.npy");
        assertRefused(this::found, classes, "a.scores.npy", "missing");
        classes.toFile().delete();
        Path values = dense("a.values.npy");
        assertRefused(this::found, values, "a.indices.npy", "missing");
        values.toFile().delete();
        Path probs = dense("a.top5probs.npy");
        assertRefused(this::found, probs, "a.top5preds.npy", "missing");
    }

    @Test
    void nothingFound() throws IOException {
        Path missing = directory.resolve("none");
        assertRefused(
                () -> PredictionsDirectory.discover(missing), missing, "does not exist", "<predictions>", "<model>");
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertRefused(() -> PredictionsDirectory.discover(file), file, "is a file", "<predictions>");
        assertRefused(this::found, directory, "no prediction file", "NAME.npy", "<labels>");
    }

    @Test
    void labelsMissing() {
        dense("a.npy");
        dense("b.npy");
        assertRefused(
                () -> EvaluationSets.open(PredictionsDirectory.discover(directory)),
                "true classes are missing",
                "labels.npy",
                "<labels>");
    }

    @Test
    void filesOfAnyFormatAndDirectoriesOfPartsAreMembers() throws IOException {
        Files.writeString(directory.resolve("labels.csv"), "1\n2\n");
        Files.writeString(directory.resolve("a.csv.gz"), "x");
        Files.writeString(directory.resolve("b.jsonl"), "x");
        Files.writeString(directory.resolve("notes.txt"), "x");
        Path parts = Files.createDirectory(directory.resolve("c.parquet"));
        Files.writeString(parts.resolve("part-10.parquet"), "x");
        Files.writeString(parts.resolve("part-2.parquet"), "x");
        Files.writeString(parts.resolve("_SUCCESS"), "");

        Inputs inputs = PredictionsDirectory.discover(directory);
        assertEquals(source("labels.csv"), inputs.labels());
        assertEquals(List.of("ANY a", "ANY b", "ANY c"), found());
        assertEquals(
                List.of(parts.resolve("part-2.parquet"), parts.resolve("part-10.parquet")),
                inputs.members().get(2).predictions().files());
        assertTrue(inputs.findings().get(0).evidence().contains("notes.txt"));
    }

    @Test
    void twoFilesOfLabelsAreRefused() throws IOException {
        flat("labels.npy");
        Files.writeString(directory.resolve("labels.csv"), "1\n2\n");
        assertRefused(this::found, "several files named labels", "labels.csv", "labels.npy");
    }

    @Test
    void tooFewMembers() {
        flat("labels.npy");
        assertRefused(this::found, directory, "at least two members", "no prediction file", "<model>");
        dense("a.npy");
        assertRefused(this::found, directory, "at least two members", "only \"a\"", "<model>");
    }

    @Test
    void aFileThatIsNotNpyIsNamed() throws IOException {
        flat("labels.npy");
        dense("a.npy");
        Path zip = Files.writeString(directory.resolve("b.npy"), "PK\3\4 and so on");
        assertRefused(() -> EvaluationSets.open(PredictionsDirectory.discover(directory)), zip);
    }
}
