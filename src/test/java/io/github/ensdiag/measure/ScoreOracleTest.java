package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.OracleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures that need scores, against numpy, scipy and scikit-learn ({@code scores.py} beside the resources). */
class ScoreOracleTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return elements(OracleSet.scores())
                .map(c -> DynamicTest.dynamicTest(
                        c.get("set").asText() + ": " + c.get("a").asText() + " with "
                                + c.get("b").asText(),
                        () -> check(c)));
    }

    private static void check(JsonNode expected) {
        var set = OracleSet.open(expected.get("set").asText())
                .set(List.of(expected.get("a").asText(), expected.get("b").asText()));
        // Labels and lists of the hard ImageNet classes do not reach class 999, so without names C is assumed smaller.
        var whole = new io.github.ensdiag.input.EvaluationSet(
                expected.get("kind").asText().equals("top5") ? 1000 : set.classes(), set.labels(), set.members());
        List<Double> weights =
                elements(expected.get("weights")).map(JsonNode::asDouble).toList();
        Options defaults = Options.defaults();
        Results results = Measurement.of(
                whole,
                new Options(
                        Combining.mean(weights),
                        defaults.topK(),
                        defaults.topDisagreements(),
                        defaults.permutations(),
                        defaults.resamples(),
                        defaults.seed(),
                        2));

        for (int m = 0; m < 2; m++) {
            predictor(expected.get("members").get(m), results.members().get(m).predictor());
        }
        assertEquals(
                expected.get("correct").asLong(), results.ensemble().predictor().right());
        predictor(expected.get("ensemble"), results.ensemble().predictor());
        close(expected, "divergence", results.ensemble().figure(EnsembleMeasure.DIVERGENCE));
        close(expected, "brierAmbiguity", results.ensemble().figure(EnsembleMeasure.BRIER_AMBIGUITY));
        close(expected, "nllGap", results.ensemble().figure(EnsembleMeasure.NLL_GAP));
        PairResult pair = results.pairs().get(0);
        close(expected, "capa", pair.figure(PairMeasure.CAPA));
        close(expected, "conflictAuc", pair.figure(PairMeasure.CONFLICT_AUC));
        close(expected, "sameWrongAnswerExpected", pair.figure(PairMeasure.SAME_WRONG_ANSWER_EXPECTED));
        correlation(expected.get("ab"), pair.scores().orElseThrow());
        correlation(expected.get("ae"), results.members().get(0).toEnsemble().orElseThrow());
        correlation(expected.get("be"), results.members().get(1).toEnsemble().orElseThrow());
        assertEquals(
                elements(expected.get("highestDivergence")).map(JsonNode::asInt).toList(),
                highestDivergence(results, 5));
    }

    private static List<Integer> highestDivergence(Results results, int count) {
        List<SampleResult> all = new ArrayList<>();
        Consumer<List<SampleResult>> add = all::addAll;
        results.disagreements().byClass().values().forEach(add);
        return all.stream()
                .sorted((x, y) -> Double.compare(y.divergence(), x.divergence()))
                .limit(count)
                .map(SampleResult::sample)
                .toList();
    }

    private static void predictor(JsonNode expected, PredictorResult actual) {
        close(expected, "nll", actual.figure(PredictorMeasure.NLL));
        close(expected, "brier", actual.figure(PredictorMeasure.BRIER));
        close(expected, "ece", actual.figure(PredictorMeasure.ECE));
        close(expected, "entropy", actual.figure(PredictorMeasure.ENTROPY));
        close(expected, "margin", actual.figure(PredictorMeasure.MARGIN));
        close(expected, "missingMass", actual.figure(PredictorMeasure.MISSING_MASS));
        close(expected, "balancedAccuracy", actual.figure(PredictorMeasure.BALANCED_ACCURACY));
        close(expected, "macroF1", actual.figure(PredictorMeasure.MACRO_F1));
        if (expected.has("temperature")) {
            // Halley's method stops after a step of 1 %, which leaves about its cube.
            double temperature = expected.get("temperature").asDouble();
            assertEquals(
                    temperature, actual.figure(PredictorMeasure.TEMPERATURE).get(), 1e-5 * temperature);
        }
        Distribution confidence = actual.profile().orElseThrow().confidence();
        double[] quantiles = {
            confidence.q05(), confidence.q25(), confidence.median(), confidence.q75(), confidence.q95()
        };
        for (int q = 0; q < quantiles.length; q++) {
            assertEquals(expected.get("confidenceQuantiles").get(q).asDouble(), quantiles[q], 1e-9);
        }
    }

    private static void correlation(JsonNode expected, ScoreCorrelation actual) {
        close(expected, "truth", actual.truth());
        close(expected, "truthRank", actual.truthRank());
        close(expected, "confidence", actual.confidence());
        close(expected, "confidenceRank", actual.confidenceRank());
        close(expected, "logScores", actual.logScores());
        if (expected.has("logScoresRank")) {
            close(expected, "logScoresRank", actual.logScoresRank());
        }
    }

    private static void close(JsonNode expected, String key, Figure actual) {
        double value = expected.get(key).asDouble();
        assertEquals(value, actual.get(), 1e-9 * Math.max(1e-3, Math.abs(value)), key);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
