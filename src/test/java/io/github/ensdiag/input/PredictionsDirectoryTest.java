package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
                .map(m -> m.getClass().getSimpleName() + " " + m.name())
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
        assertEquals(directory.resolve("labels.npy"), inputs.labels());
        assertEquals(Optional.of(directory.resolve("classes.txt")), inputs.classNames());
        assertEquals(Optional.of(directory.resolve("ids.txt")), inputs.sampleIds());
        Optional<Scale> auto = Optional.empty();
        assertEquals(
                List.of(
                        topK("a", "a.classes.npy", "a.scores.npy"),
                        topK("b", "b.indices.npy", "b.values.npy"),
                        topK("keras-x", "keras-x.top5preds.npy", "keras-x.top5probs.npy"),
                        new MemberFiles.Dense("m1", directory.resolve("m1.scores.npy"), auto),
                        new MemberFiles.Dense("m2", directory.resolve("m2.logits.npy"), auto),
                        new MemberFiles.Dense("m10", directory.resolve("m10.npy"), auto),
                        new MemberFiles.Decisions("plain", directory.resolve("plain.npy")),
                        new MemberFiles.Decisions("vote", directory.resolve("vote.decisions.npy")),
                        topK("y", "y_top10preds.npy", "y_top10probs.npy")),
                inputs.members());
    }

    private MemberFiles topK(String name, String classes, String scores) {
        return new MemberFiles.TopK(name, directory.resolve(classes), directory.resolve(scores), Optional.empty());
    }

    @Test
    void aSuffixStaysWhereNamesWouldBeTheSame() {
        flat("labels.npy");
        dense("a.logits.npy");
        dense("a.probs.npy");
        dense("b.npy");
        dense("b.classes.npy");
        dense("b.scores.npy");
        assertEquals(List.of("Dense a.logits", "Dense a.probs", "Dense b", "TopK b.scores"), found());
    }

    @Test
    void columnsOfOneAreDecisionsOnlyIfIntegers() {
        flat("labels.npy");
        NpyWriter.ints(directory.resolve("i.npy"), new int[][] {{0}, {1}});
        NpyWriter.doubles(directory.resolve("p.npy"), new double[][] {{0.5}, {0.2}});
        assertEquals(List.of("Decisions i", "Dense p"), found());
        assertRefused(() -> EvaluationSets.open(PredictionsDirectory.discover(directory)), "p.npy", "column_stack");
    }

    @Test
    void labelsMayBeElsewhereOrHaveAnotherName() {
        Path truth = flat("truth.npy");
        dense("a.npy");
        dense("b.npy");
        Inputs inputs = PredictionsDirectory.discover(directory, Optional.of(truth));
        assertEquals(truth, inputs.labels());
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
        assertRefused(this::found, directory, "No prediction files", "labels.npy", "NAME.npy", "<labels>");
    }

    @Test
    void labelsMissing() throws IOException {
        dense("a.npy");
        dense("b.npy");
        assertRefused(this::found, directory, "no labels.npy", "np.save", "<labels>");
        Files.writeString(directory.resolve("labels.csv"), "1\n2\n");
        assertRefused(this::found, directory, "labels.csv", "only NPY is read so far", "<labels>");
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
        assertRefused(this::found, zip, "ZIP archive");
    }
}
