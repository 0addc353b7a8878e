package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Several right classes, a given ensemble and groups of classes, against numpy and scipy ({@code accepted.py} beside the
 * resource).
 */
class AcceptedOracleTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Path.of("src/test/resources/oracle/accepted.json").toFile());
        return list(cases).map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c)));
    }

    private static void check(JsonNode made) {
        Options d = Options.defaults();
        Results results = Measurement.of(
                set(made),
                new Options(
                        Combining.mean(list(made.get("weights"))
                                .map(JsonNode::asDouble)
                                .toList()),
                        made.get("topK").asInt(),
                        d.topDisagreements(),
                        d.permutations(),
                        d.resamples(),
                        d.seed(),
                        2));
        JsonNode figures = made.get("figures");
        int members = results.members().size();
        for (int s = 0; s <= members; s++) {
            series(figures.get("series").get(s), results.series(s).figures(), results.samples());
            assertEquals(
                    figures.get("series").get(s).get("right").asInt(),
                    results.series(s).right());
        }
        group(figures, results);
        for (int p = 0; p < results.pairs().size(); p++) {
            pair(figures.get("pairs").get(p), results.pairs().get(p));
        }
        for (ClassResult c : results.classes()) {
            assertEquals(ints(figures.get("classRight").get(c.index())), c.right(), "class " + c.index());
            assertEquals(ints(figures.get("predicted").get(c.index())), c.predicted(), "class " + c.index());
        }
        for (int g = 0; g < figures.get("groups").size(); g++) {
            JsonNode expected = figures.get("groups").get(g);
            SuperclassResult actual = results.superclasses().get(g);
            assertEquals(expected.get("size").asInt(), actual.size());
            assertEquals(ints(expected.get("right")), actual.right());
            assertEquals(ints(expected.get("within")), actual.wrongWithin());
        }
    }

    private static void group(JsonNode figures, Results results) {
        EnsembleResult ensemble = results.ensemble();
        close(figures, "divergence", ensemble.figure(EnsembleMeasure.DIVERGENCE));
        close(figures, "spread", ensemble.figure(EnsembleMeasure.BRIER_AMBIGUITY));
        close(figures, "nllGap", ensemble.figure(EnsembleMeasure.NLL_GAP));
        double n = results.samples();
        assertEquals(
                figures.get("oracle").asInt() / n,
                ensemble.figure(EnsembleMeasure.ORACLE_ACCURACY).get(),
                1e-12);
        double mean = ensemble.figure(EnsembleMeasure.MEAN_ACCURACY).get();
        assertEquals(
                (figures.get("voteRight").asInt() / n - mean) / (1 - mean),
                ensemble.figure(EnsembleMeasure.ERROR_IMPROVEMENT_RATE_VOTE).get(),
                1e-12);
        for (int m = 0; m < results.members().size(); m++) {
            assertEquals(
                    figures.get("followed").get(m).asInt() / n,
                    results.series(m).figure(PredictorMeasure.FOLLOW_RATE).get(),
                    1e-12);
        }
        ensemble.given().ifPresent(given -> {
            assertEquals(figures.get("departures").asInt(), given.departures());
            series(figures.get("average"), withoutClasses(given), results.samples());
        });
    }

    /** Balanced figures of the average are not measured. */
    private static java.util.Map<PredictorMeasure, Figure> withoutClasses(GivenEnsemble given) {
        assertEquals(false, given.average().get(PredictorMeasure.MACRO_F1).defined());
        return given.average();
    }

    private static void series(JsonNode expected, java.util.Map<PredictorMeasure, Figure> figures, int n) {
        assertEquals(
                expected.get("right").asInt() / (double) n,
                figures.get(PredictorMeasure.ACCURACY).get(),
                1e-12);
        assertEquals(
                expected.get("topK").asInt() / (double) n,
                figures.get(PredictorMeasure.TOP_K_ACCURACY).get(),
                1e-12);
        close(expected, "nll", figures.get(PredictorMeasure.NLL));
        close(expected, "brier", figures.get(PredictorMeasure.BRIER));
        close(expected, "ece", figures.get(PredictorMeasure.ECE));
        close(expected, "confidenceWhenRight", figures.get(PredictorMeasure.CONFIDENCE_WHEN_RIGHT));
        if (figures.get(PredictorMeasure.MACRO_F1).defined()) {
            close(expected, "macroF1", figures.get(PredictorMeasure.MACRO_F1));
        }
        Figure temperature = figures.get(PredictorMeasure.TEMPERATURE);
        assertEquals(expected.has("temperature"), temperature.defined());
        if (temperature.defined()) {
            // Halley's method stops after a step of 1 %, which leaves about its cube.
            double value = expected.get("temperature").asDouble();
            assertEquals(value, temperature.get(), 1e-5 * value);
        }
    }

    private static void pair(JsonNode expected, PairResult pair) {
        Cells c = pair.cells();
        assertEquals(
                list(expected.get("cells")).map(AcceptedOracleTest::ints).toList(),
                List.of(
                        List.of((int) c.bothKept(), (int) c.bothLost()),
                        List.of((int) c.onlyAKept(), (int) c.onlyALost()),
                        List.of((int) c.onlyBKept(), (int) c.onlyBLost()),
                        List.of((int) c.emergent(), (int) c.neitherWrong())));
        close(expected, "kappa", pair.figure(PairMeasure.ERROR_CONSISTENCY));
        close(expected, "capa", pair.figure(PairMeasure.CAPA));
        close(expected, "conflictAuc", pair.figure(PairMeasure.CONFLICT_AUC));
        close(
                expected,
                "correctness",
                Figure.of(pair.information().correctness().value()));
        close(expected, "truth", pair.scores().orElseThrow().truth());
        close(expected, "truthRank", pair.scores().orElseThrow().truthRank());
        assertEquals(
                expected.get("agree").asInt() / (double) c.total(),
                pair.figure(PairMeasure.LABEL_AGREEMENT).get(),
                1e-12);
        assertEquals(expected.get("bothRightApart").asInt(), pair.conflicts().bothRight());
        assertEquals(
                c.total() - expected.get("agree").asInt(),
                pair.conflicts().total() + pair.conflicts().bothRight());
    }

    private static EvaluationSet set(JsonNode made) {
        List<Member> members =
                list(made.get("members")).<Member>map(MadeMember::of).toList();
        EvaluationSet set = Sets.of(made.get("classCount").asInt(), rows(made.get("accepted")), members);
        int[] groups = list(made.get("groups")).mapToInt(JsonNode::asInt).toArray();
        int count = IntStream.of(groups).max().orElseThrow() + 1;
        List<String> names =
                IntStream.range(0, count).mapToObj(g -> "group " + g).toList();
        EvaluationSet grouped = Sets.grouped(set, new Superclasses(names, groups));
        return made.has("ensemble") ? Sets.given(grouped, MadeMember.of(made.get("ensemble"))) : grouped;
    }

    private static int[][] rows(JsonNode rows) {
        return list(rows)
                .map(row -> list(row).mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new);
    }

    private static List<Integer> ints(JsonNode array) {
        return list(array).map(JsonNode::asInt).toList();
    }

    private static void close(JsonNode expected, String key, Figure actual) {
        double value = expected.get(key).asDouble();
        assertEquals(value, actual.get(), 1e-9 * Math.max(1e-3, Math.abs(value)), key);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
