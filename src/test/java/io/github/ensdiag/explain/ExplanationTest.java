package io.github.ensdiag.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.explain.Verdict.Effect;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.NpyWriter;
import io.github.ensdiag.testing.OracleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The words against cases whose cause is known. Figures in the sentences are the oracle's. */
class ExplanationTest {
    @TempDir
    Path directory;

    @Test
    void noGainIsNotNoChange() {
        Explanation explanation = explain("imagenet-val", "pytorch-resnet152", "pytorch-vgg16");
        assertEquals(Effect.CANNOT_TELL, explanation.verdict().effect());
        says(explanation, "No difference is not no change", "wins 1163 samples", "loses 1166", "the two cancel");
        assertEquals(
                "Averaging makes no difference that 50\u202f000 samples could show: −0.006 points against "
                        + "pytorch-resnet152 alone; pytorch-vgg16 is too weak a partner to have the same say as "
                        + "pytorch-resnet152.",
                explanation.verdict().headline());
    }

    /** The cases of which the whole predictions are needed: only where they are at hand. */
    @Test
    @EnabledIfSystemProperty(named = "ensdiag.oracle.data", matches = ".+")
    void wholeImageNet() {
        Explanation loud = explain("imagenet-val", "keras-nasnetlarge", "pytorch-inception_v3");
        assertEquals(Effect.LOSS, loud.verdict().effect());
        says(
                loud,
                "costs 3.95 points: pytorch-inception_v3 outshouts the better keras-nasnetlarge",
                "0.81 for keras-nasnetlarge");
        Explanation gain = explain("imagenet-val", "keras-mobilenet", "pytorch-vgg13");
        assertEquals(Effect.GAIN, gain.verdict().effect());
        says(gain, "gains 3.58 points");
        Explanation twins = explain("imagenet-val", "pytorch-squeezenet1_0", "pytorch-squeezenet1_1");
        assertEquals(
                Cause.Kind.SAME_MISTAKES, twins.verdict().main().orElseThrow().kind());
    }

    @Test
    void weakPartnerCosts() {
        Explanation explanation = explain("imagenet-val", "pytorch-alexnet", "pytorch-resnet152");
        assertEquals(Effect.LOSS, explanation.verdict().effect());
        says(
                explanation,
                "costs 1.07 points",
                "pytorch-alexnet is right without pytorch-resnet152 on 1444 samples, pytorch-resnet152 without "
                        + "pytorch-alexnet on 13\u202f005");
    }

    @Test
    void hardClassesCannotTell() {
        Explanation explanation = explain("seedcase-natural47", "pytorch-densenet201", "pytorch-vgg16");
        assertEquals(Effect.CANNOT_TELL, explanation.verdict().effect());
        says(explanation, "35.40 %", "35.36 %", "28.60 %", "holds 0");
    }

    @Test
    void overconfidentMemberOutshouts() {
        Explanation explanation = explain("tsml-arrowhead", "Arsenal", "TDE");
        says(explanation, "wrongly follows Arsenal on 16", "Arsenal is surer of itself", "fitted temperatures");
    }

    /** The average is not explained away where the input is at fault; warnings and notes change nothing. */
    @Test
    void inputAtFaultIsTheCause() {
        Diagnosed made =
                Diagnosed.of(OracleSet.open("tsml-arrowhead").set(List.of("Arsenal", "TDE")), Options.defaults());
        Finding warning = new Finding(Severity.WARNING, "w", Optional.empty(), "Odd.", "So odd.", "Mend it.");
        Finding error = new Finding(
                Severity.ERROR,
                "e",
                Optional.of("TDE"),
                "The rows of TDE are shifted.",
                "By 1 of 9.",
                "Shift them back.");

        assertEquals(explained(made, List.of()), explained(made, List.of(warning)));
        Verdict verdict = explained(made, List.of(error, warning)).verdict();
        assertEquals("The input is at fault: the rows of TDE are shifted.", verdict.headline());
        assertEquals(
                "The rows of TDE are shifted. By 1 of 9.",
                verdict.causes().get(0).evidence());
        assertEquals(List.of("Shift them back."), verdict.advice());
    }

    /** 12 wins and 24 losses: the normal interval just leaves 0 out, the exact p is 0.065. */
    @Test
    void edgeOfSignificanceIsNotCalledReal() {
        Explanation explanation = explain("tsml-italypowerdemand", "1NN-DTW", "TSF");
        assertEquals(Effect.CANNOT_TELL, explanation.verdict().effect());
        says(explanation, "only just leaves 0 out", "p = 0.07");
    }

    @Test
    void oneMemberDrownsTheOther() {
        int n = 50;
        int[] labels = new int[n];
        float[][] certain = new float[n][10];
        float[][] spread = new float[n][10];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 10;
            certain[i][i % 5 == 0 ? (i + 5) % 10 : i % 10] = 1;
            for (int c = 0; c < 5; c++) {
                spread[i][(i + c) % 10] = 0.2f;
            }
        }
        Explanation explanation = explain(labels, certain, spread);
        assertEquals(Effect.UNCHANGED, explanation.verdict().effect());
        says(explanation, "is right exactly where certain is right", "gives certain's answer in 100.0 %");
    }

    /** A decision beside scores counts as 1.0, so a poor one decides. */
    @Test
    void decisionOutshoutsScores() {
        int n = 400;
        int[] labels = new int[n];
        int[] rules = new int[n];
        float[][] scores = new float[n][4];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 4;
            rules[i] = i % 5 < 2 ? labels[i] : (labels[i] + 1) % 4;
            for (int c = 0; c < 4; c++) {
                scores[i][c] = c == (i % 10 == 0 ? (labels[i] + 2) % 4 : labels[i]) ? 0.7f : 0.1f;
            }
        }
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        MemberFiles.decisions("rules", NpyWriter.ints(directory.resolve("r.npy"), rules)),
                        MemberFiles.dense(
                                "net", NpyWriter.floats(directory.resolve("n.npy"), scores), Optional.empty()))));
        Explanation explanation = explained(set);
        assertEquals(Effect.LOSS, explanation.verdict().effect());
        says(explanation, "rules outshouts the better net", "decisions counting as full certainty", "Leave rules out");
    }

    /** The ensemble gains only where no member is right: nothing is said of settling conflicts well. */
    @Test
    void gainWithoutSettlingAnything() {
        int n = 300;
        int[] labels = new int[n];
        float[][] a = new float[n][4];
        float[][] b = new float[n][4];
        for (int i = 0; i < n; i++) {
            // The second best of both is right, except on a few samples where only a is.
            labels[i] = 0;
            a[i] = i < 20 ? new float[] {0.5f, 0.2f, 0.2f, 0.1f} : new float[] {0.4f, 0.5f, 0.1f, 0};
            b[i] = i < 20 ? new float[] {0, 0, 0.9f, 0.1f} : new float[] {0.4f, 0, 0.1f, 0.5f};
        }
        Explanation explanation = explain(labels, a, b);
        assertEquals(Effect.GAIN, explanation.verdict().effect());
        says(explanation, "There the average is right in 0.0 %", "right on 280 samples that no member gets right");
        assertFalse(text(explanation).contains("settles these better"));
    }

    /** Two near copies outvote the best: none of them is called loud, for all are equally sure. */
    @Test
    void outvotedIsNotOutshouted() {
        int n = 300;
        int[] labels = new int[n];
        float[][] a = new float[n][4];
        float[][] b = new float[n][4];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 4;
            a[i] = sure(i % 10 == 0 ? (i + 1) % 4 : i % 4);
            b[i] = sure(i % 3 == 0 ? (i + 2) % 4 : i % 4);
        }
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        MemberFiles.dense("a", NpyWriter.floats(directory.resolve("a.npy"), a), Optional.empty()),
                        MemberFiles.dense("b", NpyWriter.floats(directory.resolve("b.npy"), b), Optional.empty()),
                        MemberFiles.dense("c", NpyWriter.floats(directory.resolve("c.npy"), b), Optional.empty()))));
        Explanation explanation = explained(set);
        assertEquals(Effect.LOSS, explanation.verdict().effect());
        says(explanation, "b and c make nearly the same mistakes and count double");
        assertFalse(text(explanation).contains("surer"));
        assertFalse(text(explanation).contains("hardly counts"));
    }

    private static float[] sure(int c) {
        float[] row = {0.1f, 0.1f, 0.1f, 0.1f};
        row[c] = 0.7f;
        return row;
    }

    /** One member always right: κ is 0 of 0, and no mistakes are shared. */
    @Test
    void perfectMemberSharesNoMistakes() {
        int[] labels = new int[100];
        float[][] right = new float[100][3];
        float[][] half = new float[100][3];
        for (int i = 0; i < 100; i++) {
            labels[i] = i % 3;
            right[i][i % 3] = 1;
            half[i][i % 2 == 0 ? i % 3 : (i + 1) % 3] = 1;
        }
        Explanation explanation = explain(labels, right, half);
        assertFalse(text(explanation).contains("same samples"));
        assertFalse(text(explanation).contains("more often than independent"));
    }

    /** Two independent members are not said to err together. */
    @Test
    void independentMembersAreNotCalledAlike() {
        int n = 4000;
        int[] labels = new int[n];
        float[][] a = new float[n][10];
        float[][] b = new float[n][10];
        var random = new java.util.Random(11);
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(10);
            a[i][random.nextInt(5) == 0 ? (labels[i] + 1 + random.nextInt(9)) % 10 : labels[i]] = 1;
            b[i][random.nextInt(5) == 0 ? (labels[i] + 1 + random.nextInt(9)) % 10 : labels[i]] = 1;
        }
        assertFalse(text(explain(labels, a, b)).contains("more often than independent"));
    }

    /** Two votes tie wherever they differ; what is lost then is lost to the numbering of the classes. */
    @Test
    void tiesAreNamed() {
        int n = 300;
        int[] labels = new int[n];
        int[] a = new int[n];
        int[] b = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = 2;
            a[i] = i % 10 == 0 ? 1 : 2;
            b[i] = i % 3 == 0 ? 0 : 2;
        }
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        MemberFiles.decisions("a", NpyWriter.ints(directory.resolve("a.npy"), a)),
                        MemberFiles.decisions("b", NpyWriter.ints(directory.resolve("b.npy"), b)))));
        Explanation explanation = explained(set);
        assertEquals(Effect.LOSS, explanation.verdict().effect());
        says(explanation, "ties go to the lowest class index", "who wins there is arbitrary");
    }

    /** Members that are always certain tie wherever they differ, as votes do. */
    @Test
    void tiesOfCertainMembersAreNamed() {
        int n = 300;
        int[] labels = new int[n];
        float[][] a = new float[n][3];
        float[][] b = new float[n][3];
        for (int i = 0; i < n; i++) {
            labels[i] = 2;
            a[i][i % 10 == 0 ? 1 : 2] = 1;
            b[i][i % 3 == 0 ? 0 : 2] = 1;
        }
        Explanation explanation = explain(labels, a, b);
        says(explanation, "a tie goes to the lowest class index: who wins there is arbitrary");
        assertFalse(text(explanation).contains("outshouts"));
    }

    /** 400 of 1000 samples are of class 1: a takes 240 of them for class 0, b these and 60 more, and is surer. */
    @Test
    void aSharedLeanIsNotLaidToOneMember() {
        int n = 1000;
        int[] labels = new int[n];
        float[][] a = new float[n][2];
        float[][] b = new float[n][2];
        for (int i = 0; i < n; i++) {
            labels[i] = i < 400 ? 1 : 0;
            a[i][i < 400 && i >= 240 ? 1 : 0] = 0.6f;
            b[i][i < 400 && i >= 300 ? 1 : 0] = 0.9f;
            a[i][a[i][0] > 0 ? 1 : 0] = 0.4f;
            b[i][b[i][0] > 0 ? 1 : 0] = 0.1f;
        }
        says(
                explain(labels, a, b),
                "both members lean to class 0 and pull the average along",
                "spread answers class 0, the largest, on 90.0 %",
                "Every other member answers it too often, too: certain on 84.0 %.");
    }

    @Test
    void identicalMembersChangeNothing() {
        int[] labels = {0, 1, 0, 1};
        float[][] rows = {{0.9f, 0.1f}, {0.3f, 0.7f}, {0.2f, 0.8f}, {0.4f, 0.6f}};
        Explanation explanation = explain(labels, rows, rows);
        assertEquals(Effect.UNCHANGED, explanation.verdict().effect());
        assertEquals(0, explanation.split().samples());
    }

    @Test
    void splitAddsUpToTheGain() {
        Results results = Measurement.of(
                OracleSet.open("tsml-arrowhead").set(List.of("Arsenal", "DrCIF", "STC", "TDE")), Options.defaults());
        Split split = Split.of(results);
        assertEquals(
                results.ensemble().wins() - results.ensemble().losses(),
                split.ensembleRight() - split.bestRight() + split.emergent() - split.lost());
    }

    private static Explanation explained(EvaluationSet set) {
        return explained(Diagnosed.of(set, Options.defaults()), List.of());
    }

    private static Explanation explained(Diagnosed made, List<Finding> findings) {
        return Explanation.of(made.results(), made.whatIf(), Integer::toString, findings);
    }

    private static Explanation explain(String set, String... members) {
        return explained(OracleSet.open(set).set(List.of(members)));
    }

    private Explanation explain(int[] labels, float[][] certain, float[][] spread) {
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        MemberFiles.dense(
                                "certain", NpyWriter.floats(directory.resolve("a.npy"), certain), Optional.empty()),
                        MemberFiles.dense(
                                "spread", NpyWriter.floats(directory.resolve("b.npy"), spread), Optional.empty()))));
        return explained(set);
    }

    private static void says(Explanation explanation, String... parts) {
        String text = text(explanation);
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" is missing in: " + text);
        }
        assertFalse(text.contains("NaN"));
    }

    private static String text(Explanation explanation) {
        Verdict verdict = explanation.verdict();
        return verdict.headline() + " " + verdict.summary() + " "
                + verdict.causes().stream().map(Cause::evidence).toList() + " " + verdict.advice();
    }
}
