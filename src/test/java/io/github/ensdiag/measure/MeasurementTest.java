package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.statistics.NullComparison;
import io.github.ensdiag.testing.NpyWriter;
import io.github.ensdiag.testing.OracleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole measurement on small sets that can be checked by hand, and what must hold on any set. */
class MeasurementTest {
    @TempDir
    Path directory;

    @Test
    void figuresDoNotDependOnThreads() {
        int n = 5000;
        int classes = 40;
        Random random = new Random(3);
        int[] labels = random.ints(n, 0, classes).toArray();
        float[][][] logits = new float[2][n][classes];
        for (float[][] member : logits) {
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < classes; c++) {
                    member[i][c] = (float) random.nextGaussian() + (c == labels[i] ? 2 : 0);
                }
            }
        }
        EvaluationSet set = open(labels, dense("a", logits[0]), dense("b", logits[1]));
        Results one = Measurement.of(set, threads(1));
        for (int threads : new int[] {2, 8}) {
            assertEquals(withoutThreads(one), withoutThreads(Measurement.of(set, threads(threads))));
        }
    }

    /** Everything as text: doubles print so that different ones differ. */
    private static String withoutThreads(Results r) {
        return List.of(
                        r.members(),
                        r.ensemble(),
                        r.pairs().stream()
                                .map(p -> List.of(p.cells(), p.figures(), p.information(), p.scores()))
                                .toList(),
                        r.classes(),
                        r.balance(),
                        r.confusions(),
                        r.disagreements())
                .toString();
    }

    private static Options threads(int threads) {
        Options d = Options.defaults();
        return new Options(Combining.mean(List.of()), d.topK(), d.topDisagreements(), 20, 200, 1, threads);
    }

    /**
     * The example of the original answer: A always says one class with 1.0, B spreads 0.2 over five. The average then
     * says what A says, on every sample.
     */
    @Test
    void aCertainMemberDrownsOneThatSpreads() {
        int n = 100;
        int[] labels = new int[n];
        float[][] a = new float[n][10];
        float[][] b = new float[n][10];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 10;
            a[i][i % 5 == 0 ? (i + 1) % 10 : i % 10] = 1;
            for (int c = 0; c < 5; c++) {
                b[i][(i + c) % 10] = 0.2f;
            }
        }
        Results results = Measurement.of(open(labels, dense("a", a), dense("b", b)), Options.defaults());
        PredictorResult first = results.members().get(0).predictor();
        assertEquals(80, first.right());
        assertEquals(1.0, first.figure(PredictorMeasure.FOLLOW_RATE).get());
        assertEquals(0, results.ensemble().wins() + results.ensemble().losses());
        assertFalse(results.ensemble()
                .figure(EnsembleMeasure.GAIN_OVER_BEST)
                .interval()
                .isPresent());
        // B's five classes tie on every row; the lowest index is taken.
        assertEquals(100, results.members().get(1).predictor().ties());
    }

    @Test
    void twoDecisionsTieWhereverTheyDiffer() {
        EvaluationSet set = open(new int[] {0, 1, 2, 2}, decisions("a", 0, 2, 2, -1), decisions("b", 0, 1, 1, 2));
        Results results = Measurement.of(set, Options.defaults());
        assertFalse(results.scored());
        assertEquals(2, results.ensemble().predictor().ties());
        // 0; of 2 and 1 the lower; of 2 and 1 the lower; −1 abstains.
        assertEquals(
                List.of(1, 1, 1),
                results.classes().stream().map(c -> c.right().get(2)).toList());
        assertEquals(3, results.ensemble().predictor().right());
        assertEquals(1, results.members().get(0).predictor().noAnswers());
        assertFalse(results.ensemble().predictor().figure(PredictorMeasure.NLL).defined());
        assertFalse(results.pairs().get(0).figure(PairMeasure.CONFLICT_AUC).defined());
        assertTrue(results.pairs().get(0).scores().isEmpty());
    }

    /** A decision beside scores counts as a one-hot row. */
    @Test
    void decisionsBesideScores() {
        EvaluationSet set =
                open(new int[] {0, 1}, decisions("rules", 1, -1), dense("net", new float[][] {{0.9f, 0.1f}, {0.2f, 0.8f}
                }));
        Results results = Measurement.of(set, Options.defaults());
        assertTrue(results.scored());
        // (0 + 0.9)/2 against (1 + 0.1)/2; then (0 + 0.8)/2.
        assertEquals(1, results.ensemble().predictor().right());
        assertFalse(results.members()
                .get(0)
                .predictor()
                .figure(PredictorMeasure.CONFIDENCE)
                .defined());
        assertEquals(
                (0.55 + 0.4) / 2,
                results.ensemble()
                        .predictor()
                        .figure(PredictorMeasure.CONFIDENCE)
                        .get(),
                1e-7);
    }

    /** acc(E) − ½(acc A + acc B) = f10·(keep − ½) + f01·(rescue − ½) + f00·emergent − f11·lost, on real data. */
    @Test
    void bothIdentitiesHoldExactly() {
        Results results = Measurement.of(
                OracleSet.open("seedcase-natural47").set(List.of("pytorch-densenet201", "pytorch-vgg16")),
                Options.defaults());
        Cells c = results.pairs().get(0).cells();
        // 35.36 % and 28.60 % of 2350.
        assertEquals(831, c.rightA());
        assertEquals(672, c.rightB());
        assertEquals(c.rightEnsemble() - c.rightA(), c.onlyBKept() + c.emergent() - c.onlyALost() - c.bothLost());
        assertEquals(
                2 * c.rightEnsemble() - c.rightA() - c.rightB(),
                (2 * c.onlyAKept() - c.onlyA())
                        + (2 * c.onlyBKept() - c.onlyB())
                        + 2 * c.emergent()
                        - 2 * c.bothLost());
    }

    /** Information that is not there: independent answers of many classes give much of it, and the null takes it off. */
    @Test
    void nullTakesTheBiasOff() {
        Random random = new Random(5);
        int n = 2000;
        int[] labels = random.ints(n, 0, 50).toArray();
        EvaluationSet set = open(
                labels,
                decisions("a", random.ints(n, 0, 50).toArray()),
                decisions("b", random.ints(n, 0, 50).toArray()));
        PairInformation information =
                Measurement.of(set, Options.defaults()).pairs().get(0).information();
        assertTrue(information.mutual().value() > 0.4, "the plug-in estimate is biased");
        assertTrue(Math.abs(information.mutual().excess())
                < 4 * information.mutual().nullDeviation());
        assertTrue(Math.abs(information.addedByB().excess())
                < 4 * information.addedByB().nullDeviation());
        assertTrue(Math.abs(information.conditional().excess())
                < 4 * information.conditional().nullDeviation());
    }

    /** Members uniform over the classes: log-scores that do not vary have no correlation. */
    @Test
    void uniformScoresHaveNoCorrelation() {
        int n = 50;
        float[][] uniform = new float[n][7];
        for (float[] row : uniform) {
            java.util.Arrays.fill(row, 1f / 7);
        }
        ScoreCorrelation correlation = Measurement.of(
                        open(new int[n], dense("a", uniform), dense("b", uniform)), Options.defaults())
                .pairs()
                .get(0)
                .scores()
                .orElseThrow();
        assertFalse(correlation.logScores().defined());
        assertFalse(correlation.truth().defined());
    }

    /** A list's hits depend on that list alone: zeros in it still rank, and what others list does not. */
    @Test
    void topKOfAListIsItsOwn() {
        int[] labels = {5, 5};
        int[][] classes = {{9, 8, 7, 6, 5}, {9, 8, 7, -1, -1}};
        float[][] scores = {{0.6f, 0.3f, 0.1f, 0, 0}, {0.6f, 0.3f, 0.1f, 0, 0}};
        int[][] others = {{0, 1, 2, 3, 4}, {5, 1, 2, 3, 4}};
        float[][] otherScores = {{0.3f, 0.2f, 0.1f, 0.1f, 0.1f}, {0.3f, 0.2f, 0.1f, 0.1f, 0.1f}};
        Results results = Measurement.of(
                new EvaluationSet(
                        10,
                        labels,
                        open(new int[] {5, 9}, list("a", classes, scores), list("b", others, otherScores))
                                .members()),
                Options.defaults());
        // Row 0 lists the truth last, with a score of 0; row 1 does not list it, though b does.
        assertEquals(
                0.5,
                results.members()
                        .get(0)
                        .predictor()
                        .figure(PredictorMeasure.TOP_K_ACCURACY)
                        .get());
    }

    private MemberFiles list(String name, int[][] classes, float[][] scores) {
        return MemberFiles.topK(
                name,
                NpyWriter.ints(directory.resolve(name + ".classes.npy"), classes),
                NpyWriter.floats(directory.resolve(name + ".scores.npy"), scores),
                Optional.empty());
    }

    /** What combining loses does not depend on which member is named first. */
    @Test
    void combinationLossIsSymmetric() {
        OracleSet set = OracleSet.open("seedcase-natural47");
        NullComparison one = combinationLoss(set, "pytorch-densenet201", "pytorch-vgg16");
        NullComparison other = combinationLoss(set, "pytorch-vgg16", "pytorch-densenet201");
        assertEquals(one.value(), other.value(), 1e-12);
        assertEquals(one.nullMean(), other.nullMean(), 1e-12);
    }

    private static NullComparison combinationLoss(OracleSet set, String a, String b) {
        return Measurement.of(set.set(List.of(a, b)), Options.defaults())
                .pairs()
                .get(0)
                .information()
                .combinationLoss()
                .orElseThrow();
    }

    private EvaluationSet open(int[] labels, MemberFiles... members) {
        return EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(members)));
    }

    private MemberFiles dense(String name, float[][] rows) {
        return MemberFiles.dense(name, NpyWriter.floats(directory.resolve(name + ".npy"), rows), Optional.empty());
    }

    private MemberFiles decisions(String name, int... answers) {
        return MemberFiles.decisions(name, NpyWriter.ints(directory.resolve(name + ".npy"), answers));
    }
}
