package io.github.ensdiag.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.explain.Verdict.Effect;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.testing.NpyWriter;
import io.github.ensdiag.testing.OracleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words against cases whose cause is known. Figures in the sentences are the oracle's. */
class ExplanationTest {
    @TempDir
    Path directory;

    @Test
    void noGainIsNotNoChange() {
        Explanation explanation = explain("imagenet-val", "pytorch-resnet152", "pytorch-vgg16");
        assertEquals(Effect.CANNOT_TELL, explanation.verdict().effect());
        says(explanation, "wins 1163 samples", "loses 1166", "the two cancel");
        assertEquals(
                "Averaging makes no difference that 50\u202f000 samples could show: −0.01 points against "
                        + "pytorch-resnet152 alone.",
                explanation.verdict().headline());
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
        says(explanation, "the average takes Arsenal's", "it is surer of itself", "fitted temperatures");
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
                        new MemberFiles.Decisions("rules", NpyWriter.ints(directory.resolve("r.npy"), rules)),
                        new MemberFiles.Dense(
                                "net", NpyWriter.floats(directory.resolve("n.npy"), scores), Optional.empty()))));
        Explanation explanation = Explanation.of(Measurement.of(set, Options.defaults()));
        assertEquals(Effect.LOSS, explanation.verdict().effect());
        says(explanation, "rules outshouts the better net", "decisions counting as full certainty", "Leave rules out");
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

    private static Explanation explain(String set, String... members) {
        return Explanation.of(Measurement.of(OracleSet.open(set).set(List.of(members)), Options.defaults()));
    }

    private Explanation explain(int[] labels, float[][] certain, float[][] spread) {
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), labels),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new MemberFiles.Dense(
                                "certain", NpyWriter.floats(directory.resolve("a.npy"), certain), Optional.empty()),
                        new MemberFiles.Dense(
                                "spread", NpyWriter.floats(directory.resolve("b.npy"), spread), Optional.empty()))));
        return Explanation.of(Measurement.of(set, Options.defaults()));
    }

    private static void says(Explanation explanation, String... parts) {
        String text = explanation.verdict().headline() + " "
                + explanation.verdict().reasons() + " " + explanation.verdict().advice();
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" is missing in: " + text);
        }
        assertFalse(text.contains("NaN"));
    }
}
