package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookSectionTest {
    private static final int N = 200;

    @TempDir
    Path directory;

    private static void write(Path directory, Random random, String name, int columns) {
        double[][] rows = new double[N][columns];
        for (double[] row : rows) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextGaussian();
            }
        }
        NpyWriter.doubles(directory.resolve(name + ".npy"), rows);
    }

    private EvaluationSet set(List<String> members, boolean insights) {
        return set(directory, members, insights);
    }

    static EvaluationSet set(Path directory, List<String> members, boolean insights) {
        Random random = new Random(3);
        NpyWriter.ints(directory.resolve("labels.npy"), random.ints(N, 0, 4).toArray());
        for (String member : members) {
            write(directory, random, member, 4);
            if (insights) {
                write(directory, random, member + ".features", 6);
                write(directory, random, member + ".attributions", 24);
            }
        }
        return EvaluationSets.open(PredictionsDirectory.discover(directory));
    }

    @Test
    void withoutFilesThereIsNoSection() throws IOException {
        Rendered page = Rendered.of(set(List.of("a", "b"), false));
        assertFalse(page.html.contains("id=\"look\""));
        assertFalse(page.html.contains("#look\""));
        assertTrue(page.words().contains("Likeness of the scores (CKA)"));
    }

    @Test
    void whatIsNotThereIsNotClaimed() throws IOException {
        Rendered page = Rendered.of(set(List.of("a", "b"), true));
        assertTrue(page.html.contains("<a href=\"#look\">Same things?</a>"));
        assertTrue(page.words().contains("does not show that they look at the same things on a sample"));
        assertTrue(page.words().contains("These samples do not show that the two look at other things"));
        assertTrue(page.words().contains("The 10 most important of 24 inputs are compared."));
        assertEquals(1, page.all("(id=\"chart-looks-title\")").size());
    }

    @Test
    void ofMoreMembersEveryPairIsShown() throws IOException {
        String words = Rendered.of(set(List.of("a", "b", "c"), true)).words().replaceAll("\\s+", " ");
        assertTrue(words.contains("cosine of the attributions of every pair"));
        assertTrue(words.contains("b , c : only c right"));
    }
}
