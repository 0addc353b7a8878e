package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleDetectorTest {
    @TempDir
    Path directory;

    private Scale detect(double[]... rows) {
        return detect(Optional.empty(), rows);
    }

    private Scale detect(Optional<Scale> configured, double[]... rows) {
        return ScaleDetector.of(
                Formats.read(NpyWriter.doubles(directory.resolve("scores.npy"), rows), Optional.empty(), Progress.NONE)
                        .numbers()
                        .get(0)
                        .matrix(),
                configured);
    }

    @Test
    void recognisesProbabilities() {
        assertEquals(Scale.PROBABILITIES, detect(new double[] {0.2, 0.8}, new double[] {1, 0}));
        assertEquals(Scale.PROBABILITIES, detect(new double[] {1.0009, 0}));
        assertEquals(Scale.PROBABILITIES, detect(new double[] {0.3, 0.6901}, new double[] {0.5, 0.5099}));
    }

    @Test
    void recognisesLogProbabilities() {
        assertEquals(Scale.LOG_PROBABILITIES, detect(new double[] {Math.log(0.2), Math.log(0.8)}));
        assertEquals(Scale.LOG_PROBABILITIES, detect(new double[] {0, -40}, new double[] {-1000, 1e-4}));
    }

    @Test
    void otherwiseLogits() {
        assertEquals(Scale.LOGITS, detect(new double[] {3.2, -1}, new double[] {0, 0.5}));
        assertEquals(Scale.LOGITS, detect(new double[] {-3, -4}));
        assertEquals(Scale.LOGITS, detect(new double[] {3, 5}, new double[] {7, 9}));
        assertEquals(Scale.LOGITS, detect(new double[] {1000, -1000})); // whose exponential overflows
        assertEquals(Scale.LOGITS, detect(new double[] {30, 70})); // one row says nothing about equal sums
    }

    @Test
    void refusesToGuess() {
        Object[] mends = {"<scale>logits</scale>", "<scale>probabilities</scale>", "scores.npy"};
        assertRefused(() -> detect(new double[] {0.5, 0.5}, new double[] {0.9, 0.2}), mends);
        assertRefused(() -> detect(new double[] {0.5, 0.5}, new double[] {0.9, 0.2}), "row 1", "from 0", "sums to 1.1");
        assertRefused(() -> detect(new double[] {0, 0}), mends);
        assertRefused(() -> detect(new double[] {-0.01, 1.01}, new double[] {0.5, 0.5}), mends);
        assertRefused(() -> detect(new double[] {-0.01, 1.01}, new double[] {0.5, 0.5}), "-0.01", "sum to 1");
        assertRefused(() -> detect(new double[] {30, 70}, new double[] {99, 1}), mends);
        assertRefused(() -> detect(new double[] {30, 70}, new double[] {99, 1}), "sums to 100", "percentages");
    }

    @Test
    void configuredScaleWins() {
        assertEquals(Scale.LOGITS, detect(Optional.of(Scale.LOGITS), new double[] {0.2, 0.8}));
        assertEquals(Scale.PROBABILITIES, detect(Optional.of(Scale.PROBABILITIES), new double[] {3, 5}));
        assertEquals(Scale.LOG_PROBABILITIES, detect(Optional.of(Scale.LOG_PROBABILITIES), new double[] {0, -50}));
        assertRefused(
                () -> detect(Optional.of(Scale.LOG_PROBABILITIES), new double[] {0, -50}, new double[] {0, 0}),
                "configured as log-probabilities",
                "row 1",
                "sum to 2",
                "<scale>logits</scale>");
    }

    @Test
    void notFiniteIsRefused() {
        assertRefused(
                () -> detect(new double[] {0, 1}, new double[] {0, Double.NaN}),
                "no number (NaN, or nothing at all) in row 1, column 1, counted from 0",
                "Predict this sample again");
        assertRefused(() -> detect(new double[] {Double.NEGATIVE_INFINITY, 1}), "-Infinity", "row 0, column 0", "clip");
    }

    @Test
    void looksAtFirstAndLastOfManyRows() {
        double[][] rows = new double[5001][];
        Arrays.fill(rows, new double[] {0.25, 0.75});
        assertEquals(Scale.PROBABILITIES, detect(rows));
        rows[5000] = new double[] {4, -2};
        assertEquals(Scale.LOGITS, detect(rows));
        rows[5000] = rows[1];
        rows[0] = new double[] {4, -2};
        assertEquals(Scale.LOGITS, detect(rows));
    }
}
