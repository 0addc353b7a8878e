package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.OracleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Intervals against numpy's and scipy's ({@code intervals.py} beside the resources). */
class IntervalOracleTest {
    /** Formulas that are the same to the last digits. */
    private static final double SAME = 1e-8;
    /** Of the interval's width: what leaving out one of a few hundred samples differs by from an infinitely small part. */
    private static final double JACKKNIFE = 0.03;
    /** The same, of two bootstraps by chance, one of them with 2000 resamples. */
    private static final double BOOTSTRAP = 0.1;

    private static final List<PredictorMeasure> BY_FORMULA = List.of(
            PredictorMeasure.NLL,
            PredictorMeasure.BRIER,
            PredictorMeasure.CONFIDENCE,
            PredictorMeasure.CONFIDENCE_WHEN_RIGHT,
            PredictorMeasure.CONFIDENCE_WHEN_WRONG,
            PredictorMeasure.OVERCONFIDENCE,
            PredictorMeasure.ENTROPY,
            PredictorMeasure.BALANCED_ACCURACY);

    @Test
    void pairs() throws IOException {
        for (JsonNode expected : figures().get("pairs")) {
            Results results = measured(
                    expected,
                    List.of(expected.get("a").asText(), expected.get("b").asText()));
            Map<PredictorMeasure, Figure> a = results.series(0).figures();
            for (PredictorMeasure measure : BY_FORMULA) {
                close(expected.get("a_figures"), measure.id(), a.get(measure), SAME);
            }
            close(expected.get("a_figures"), "macroF1", a.get(PredictorMeasure.MACRO_F1), JACKKNIFE);
            close(expected.get("a_figures"), "temperature", a.get(PredictorMeasure.TEMPERATURE), 2 * JACKKNIFE);
            PairResult pair = results.pairs().get(0);
            for (PairMeasure measure : List.of(PairMeasure.CAPA, PairMeasure.COHEN_KAPPA, PairMeasure.CONFLICT_AUC)) {
                close(expected.get("pair"), measure.id(), pair.figure(measure), JACKKNIFE);
            }
            ScoreCorrelation scores = pair.scores().orElseThrow();
            close(expected.get("scores"), "truth", scores.truth(), JACKKNIFE);
            close(expected.get("scores"), "confidenceRank", scores.confidenceRank(), JACKKNIFE);
            close(expected.get("scores"), "logScores", scores.logScores(), JACKKNIFE);
            EnsembleResult group = results.ensemble();
            close(expected.get("group"), "meanAccuracy", group.figure(EnsembleMeasure.MEAN_ACCURACY), SAME);
            close(expected.get("group"), "divergence", group.figure(EnsembleMeasure.DIVERGENCE), SAME);
            close(expected.get("group"), "nllGap", group.figure(EnsembleMeasure.NLL_GAP), SAME);
            close(
                    expected.get("group"),
                    "disagreementErrorRatio",
                    group.figure(EnsembleMeasure.DISAGREEMENT_ERROR_RATIO),
                    JACKKNIFE);
        }
    }

    @Test
    void groups() throws IOException {
        for (JsonNode expected : figures().get("groups")) {
            List<String> members = StreamSupport.stream(expected.get("members").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            EnsembleResult group = measured(expected, members).ensemble();
            for (EnsembleMeasure measure : List.of(
                    EnsembleMeasure.INTERRATER_KAPPA,
                    EnsembleMeasure.DIFFICULTY,
                    EnsembleMeasure.GENERALISED_DIVERSITY,
                    EnsembleMeasure.ERROR_IMPROVEMENT_RATE,
                    EnsembleMeasure.EFFICIENCY)) {
                close(expected.get("figures"), measure.id(), group.figure(measure), BOOTSTRAP);
            }
        }
    }

    @Test
    void everyMeasureSaysHowItsIntervalIsMade() {
        for (Measure[] all :
                List.of(PredictorMeasure.values(), (Measure[]) PairMeasure.values(), EnsembleMeasure.values())) {
            assertTrue(Arrays.stream(all).noneMatch(m -> m.interval().isBlank()));
        }
    }

    private static JsonNode figures() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("src/test/resources/oracle/intervals.json").toFile());
    }

    private static Results measured(JsonNode expected, List<String> members) {
        return Measurement.of(OracleSet.open(expected.get("set").asText()).set(members), Options.defaults());
    }

    private static void close(JsonNode expected, String key, Figure actual, double partOfWidth) {
        double low = expected.get(key).get(0).asDouble();
        double high = expected.get(key).get(1).asDouble();
        Interval interval = actual.interval().orElseThrow();
        assertTrue(interval.contains(actual.get()), key);
        assertEquals(low, interval.low(), partOfWidth * (high - low), key);
        assertEquals(high, interval.high(), partOfWidth * (high - low), key);
    }
}
