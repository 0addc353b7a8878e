package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.rows.Temperatures;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.OracleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CombinationTest {
    private static final List<String> NETS = List.of("pytorch-resnet152", "pytorch-vgg16", "pytorch-alexnet");
    private static final List<String> ARROWS = List.of("Arsenal", "STC", "TDE");

    private static Results measure(EvaluationSet set, Combining combining) {
        return Measurement.of(set, new Options(combining, 5, 0, 20, 200, 1, 2));
    }

    static List<JsonNode> oracle() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("src/test/resources/oracle/combined.json").toFile())
                .forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("oracle")
    void agreesWithWholeMatrices(JsonNode known) {
        String name = known.get("name").asText();
        EvaluationSet set = OracleSet.open(name).set(name.equals("imagenet-val") ? NETS : ARROWS);
        List<Double> weights = new ArrayList<>();
        known.get("weights").forEach(w -> weights.add(w.asDouble()));
        for (Pooling pooling : List.of(Pooling.GEOMETRIC, Pooling.MAX, Pooling.VOTE, Pooling.BORDA)) {
            Results results = measure(set, new Combining(pooling, weights, false));
            JsonNode figures = known.get(pooling.configured());
            PredictorResult ensemble = results.ensemble().predictor();
            assertEquals(figures.get("right").asLong(), ensemble.right(), pooling.words());
            assertEquals("weighted " + pooling.words(), ensemble.name());
            assertFalse(results.averaged());
            assertFalse(results.given());
            if (figures.has("nll")) {
                assertEquals(
                        figures.get("nll").asDouble(),
                        ensemble.figure(PredictorMeasure.NLL).get(),
                        1e-9,
                        pooling.words());
            }
        }
    }

    /** No member leans to the labels of the half that it is judged on: each half's temperatures come from the other. */
    @Test
    void temperaturesAreCrossFitted() {
        EvaluationSet set = OracleSet.open("tsml-italypowerdemand").set(List.of("TDE", "STC"));
        Halves halves = Halves.of(set.labels(), 1);
        try (Parallel parallel = new Parallel(2)) {
            Temperatures temperatures = Temperatures.fit(set, halves, parallel);
            double[] seen = new double[2];
            for (int i = 0; i < set.samples(); i++) {
                seen[halves.of(i)] = temperatures.of(0, i);
            }
            assertTrue(Math.abs(seen[0] - seen[1]) > 1e-6, "one temperature for both");
        }
        Results tempered = measure(set, new Combining(Pooling.MEAN, List.of(), true));
        Results plain = measure(set, Combining.mean(List.of()));
        assertEquals(
                "arithmetic mean at fitted temperatures",
                tempered.ensemble().predictor().name());
        assertTrue(plain.averaged());
        assertEquals(
                plain.ensemble().predictor().figure(PredictorMeasure.NLL),
                tempered.ensemble().given().orElseThrow().average().get(PredictorMeasure.NLL));
    }

    private static EvaluationSet decisions() {
        return new EvaluationSet(
                2, new int[] {0, 1}, List.of(MadeMember.decisions("a", 0, 0), MadeMember.decisions("b", 1, 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOMETRIC", "MAX", "BORDA"})
    void decisionsCanOnlyVote(Pooling pooling) {
        String message = assertThrows(
                        InputException.class, () -> measure(decisions(), new Combining(pooling, List.of(), false)))
                .getMessage();
        assertTrue(message.startsWith("combiner (ensdiag.combiner) is " + pooling.configured()), message);
    }

    @Test
    void decisionsHaveNoTemperature() {
        String message = assertThrows(
                        InputException.class, () -> measure(decisions(), new Combining(Pooling.VOTE, List.of(), true)))
                .getMessage();
        assertTrue(message.startsWith("temperature (ensdiag.temperature) is fitted"), message);
    }

    @Test
    void theVoteOfDecisionsIsTheirAverage() {
        Results vote = measure(decisions(), new Combining(Pooling.VOTE, List.of(), false));
        assertTrue(vote.averaged());
        assertEquals(2, vote.ensemble().predictor().ties());
    }
}
