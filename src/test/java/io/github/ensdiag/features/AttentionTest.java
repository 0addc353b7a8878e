package io.github.ensdiag.features;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionTest {
    private static final int N = 600;

    @TempDir
    Path directory;

    private final int[] labels = IntStream.range(0, N).map(i -> i % 3).toArray();

    private static Attention attention(EvaluationSet set, int threads) {
        Options options = new Options(Combining.mean(List.of()), 5, 5, 20, 50, 1, threads);
        try (Parallel parallel = new Parallel(threads)) {
            Measured measured = Measurement.of(set, options, parallel);
            return Attention.of(set, measured, parallel);
        }
    }

    private void write(String name, double[][] rows) {
        NpyWriter.doubles(directory.resolve(name + ".npy"), rows);
    }

    private EvaluationSet opened(String... members) {
        NpyWriter.ints(directory.resolve("labels.npy"), labels);
        for (String member : members) {
            write(member, scores(member.hashCode()));
        }
        return EvaluationSets.open(PredictionsDirectory.discover(directory));
    }

    private static double[][] scores(long seed) {
        double[][] scores = Made.normal(N, 3, seed);
        for (double[] row : scores) {
            row[0] += 9; // logits by their look
        }
        return scores;
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        for (String name : List.of("a", "b", "c")) {
            write(name + ".features", Made.normal(N, 5, name.hashCode()));
            write(name + ".attributions", Made.normal(N, 20, name.hashCode()));
        }
        EvaluationSet set = opened("a", "b", "c");
        Attention one = attention(set, 1);
        assertEquals(one, attention(set, 4));
        assertEquals(3, one.attributions().orElseThrow().pairs().size());
        assertEquals(3, one.features().orElseThrow().pairs().size());
    }

    @Test
    void withoutFilesThereAreScoresAlone() {
        Attention attention = attention(opened("a", "b"), 2);
        assertTrue(attention.scores().isPresent());
        assertFalse(attention.given());
    }

    @Test
    void whatSaysNothingOfASampleIsRefused() {
        double[][] same = new double[N][4];
        Arrays.stream(same).forEach(row -> Arrays.setAll(row, f -> 0.1 * f));
        write("a.features", same);
        write("b.features", Made.normal(N, 5, 1));
        assertRefused(
                () -> attention(opened("a", "b"), 2), "a.features.npy holds the same features in each of the 600");
        write("a.features", Made.normal(N, 5, 2));
        write("a.attributions", Made.normal(N, 4, 3));
        write("b.attributions", same);
        assertRefused(() -> attention(opened("a", "b"), 2), "b.attributions.npy holds the same attributions");
        write("b.attributions", new double[N][4]);
        assertRefused(() -> attention(opened("a", "b"), 2), "b.attributions.npy holds attributions that are all 0");
        write("b.attributions", Made.normal(N, 5, 4));
        assertRefused(() -> attention(opened("a", "b"), 2), "of 4 inputs", "b.attributions.npy of 5");
    }

    @Test
    void membersWithAttributionsOfAsManyInputsAreComparedAndZeroRowsLeftOut() {
        double[][] some = Made.normal(N, 4, 3);
        some[5] = new double[4];
        write("a.attributions", some);
        write("b.attributions", Made.normal(N, 5, 4));
        write("c.attributions", Made.normal(N, 4, 5));
        Looks looks = attention(opened("a", "b", "c"), 2).attributions().orElseThrow();
        assertEquals(1, looks.pairs().size());
        assertEquals(2, looks.pairs().get(0).b());
        assertEquals(List.of(1L, 0L, 0L), looks.zeroRows());
        assertEquals(N - 1, looks.pairs().get(0).glance(AttentionMeasure.COSINE).samples());
    }

    @Test
    void listsAreComparedAsTheRowsThatTheyStandFor() {
        int n = 60;
        double[][] p = new double[n][4];
        int[][] classes = new int[n][2];
        double[][] listed = new double[n][2];
        for (int i = 0; i < n; i++) {
            classes[i] = new int[] {i % 4, (i * 7 + 1) % 4 == i % 4 ? (i + 1) % 4 : (i * 7 + 1) % 4};
            listed[i] = new double[] {0.5 + 0.004 * i, 0.1 + 0.002 * (i % 9)};
            p[i][classes[i][0]] = listed[i][0];
            p[i][classes[i][1]] = listed[i][1];
        }
        var list = MadeMember.list("list", classes, listed);
        var other = MadeMember.list("other", classes, Made.copy(listed));
        var decisions = MadeMember.decisions("decisions", new int[n]);
        int[] truth = IntStream.range(0, n).map(i -> i % 4).toArray();
        Likeness likeness = attention(new EvaluationSet(4, truth, List.of(list, decisions, other)), 1)
                .scores()
                .orElseThrow();
        assertEquals(1, likeness.pairs().size());
        assertEquals(1, likeness.figure(0, 2).get(), 1e-12);
        var dense = MadeMember.dense("dense", Scale.PROBABILITIES, p);
        assertEquals(
                1,
                attention(new EvaluationSet(4, truth, List.of(list, dense)), 1)
                        .scores()
                        .orElseThrow()
                        .figure(0, 1)
                        .get(),
                1e-12);
    }
}
