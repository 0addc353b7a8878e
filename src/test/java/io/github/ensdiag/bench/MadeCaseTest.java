package io.github.ensdiag.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is what it is said to be. */
class MadeCaseTest {
    @TempDir
    Path directory;

    @Test
    void aCaseHasItsShapeAndIsTheSameEachTime() throws Exception {
        Shape shape = Shape.dense(130, 7, 3);
        Path one = MadeCase.in(directory.resolve("one"), shape).resolve("predictions");
        Path two = MadeCase.in(directory.resolve("two"), shape).resolve("predictions");
        EvaluationSet set = opened(one);
        assertEquals(130, set.samples());
        assertEquals(7, set.classes());
        assertEquals(3, set.members().size());
        for (String file : new String[] {"labels.npy", "model-01.npy", "model-03.npy"}) {
            assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
        }
    }

    @Test
    void listsAreReadAsSuch() throws Exception {
        EvaluationSet set =
                opened(MadeCase.in(directory, Shape.lists(70, 12, 2)).resolve("predictions"));
        assertEquals(Kind.TOP_K, set.members().get(1).kind());
        assertEquals(5, set.members().get(1).width());
    }

    /** Else a floor that does less than it says would pass for one. */
    @Test
    void theFloorAnswersAsTheEnsembleDoes() throws Exception {
        Path predictions = MadeCase.in(directory, Shape.dense(500, 20, 2)).resolve("predictions");
        Floor floor = new Floor();
        floor.run(predictions, 2);
        double accuracy = Measurement.of(opened(predictions), Options.defaults())
                .ensemble()
                .predictor()
                .accuracy();
        assertEquals(accuracy, floor.accuracy(), 1e-12);
    }

    private static EvaluationSet opened(Path predictions) {
        return EvaluationSets.open(PredictionsDirectory.discover(predictions), Progress.NONE);
    }
}
