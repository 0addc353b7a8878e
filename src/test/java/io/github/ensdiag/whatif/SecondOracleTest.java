package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.OracleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ladder of real sets against {@code ladder_second.py}: counts exactly, what is drawn at random within chance. */
class SecondOracleTest {
    private static final Path FIGURES = Path.of("src/test/resources/oracle/ladder_second.json");

    /** A temperature is found to about the cube of the tolerance of its search, 0.01. */
    private static final double TEMPERATURE = 1e-4;

    /** Permutations behind {@link Step#INDEPENDENT}, and how many standard errors their mean may lie off. */
    private static final int PERMUTATIONS = 5;

    private static final double STANDARD_ERRORS = 4.5;

    private static final Map<Step, String> RULES = Map.of(
            Step.TODAY, "mean",
            Step.GEOMETRIC, "geometric",
            Step.VOTE, "vote",
            Step.MAX, "max",
            Step.BORDA, "borda",
            Step.ORACLE, "oracle");

    @TestFactory
    Stream<DynamicTest> ladders() throws IOException {
        return elements(new ObjectMapper().readTree(FIGURES.toFile()))
                .filter(e -> open(e).has(members(e)))
                .map(e -> DynamicTest.dynamicTest(open(e).name() + ": " + members(e), () -> ladder(e)));
    }

    private static void ladder(JsonNode expected) {
        WhatIf actual = Diagnosed.of(open(expected).set(members(expected)), Options.defaults())
                .whatIf();
        rules(expected, actual.ladder());
        temperatures(expected, actual.ladder());
        independent(expected, actual.ladder());
        if (members(expected).size() == 2) {
            weights(expected.get("weightedMean"), actual, Pooling.MEAN, Step.WEIGHTED_MEAN);
            weights(expected.get("weightedGeometric"), actual, Pooling.GEOMETRIC, Step.WEIGHTED_GEOMETRIC);
        } else {
            assertTrue(actual.curves().isEmpty());
        }
    }

    private static void rules(JsonNode expected, Ladder ladder) {
        RULES.forEach((step, key) -> assertEquals(expected.get(key).asInt(), right(expected, ladder, step), key));
        int best =
                elements(expected.get("alone")).mapToInt(JsonNode::asInt).max().orElseThrow();
        assertEquals(best, right(expected, ladder, Step.BEST_MEMBER));
    }

    /** What is fitted on all samples; what is scored is fitted on halves, which are the engine's own. */
    private static void temperatures(JsonNode expected, Ladder ladder) {
        List<Double> fitted =
                rung(ladder, Step.TEMPERED_MEAN).forUse().orElseThrow().temperatures();
        for (int m = 0; m < fitted.size(); m++) {
            double temperature = expected.get("temperatures").get(m).asDouble(1);
            assertEquals(temperature, fitted.get(m), TEMPERATURE * temperature);
        }
    }

    private static void independent(JsonNode expected, Ladder ladder) {
        JsonNode errors = expected.get("independent");
        double mean = errors.path("expected").asDouble(errors.get("mean").asDouble());
        // Where next to nothing changes, its distribution is no normal one: one sample more.
        double off = STANDARD_ERRORS * errors.get("sd").asDouble() / Math.sqrt(PERMUTATIONS)
                + 1.0 / expected.get("samples").asInt();
        assertEquals(mean, rung(ladder, Step.INDEPENDENT).accuracy().get(), off);
    }

    private static void weights(JsonNode expected, WhatIf actual, Pooling pooling, Step step) {
        WeightCurve curve = actual.curves().stream()
                .filter(c -> c.pooling() == pooling)
                .findFirst()
                .orElseThrow();
        int best = expected.get("right").asInt();
        assertEquals(
                best, IntStream.range(0, curve.pieces()).map(curve::right).max().orElseThrow());
        double low = expected.get("low").asDouble();
        double high = expected.get("high").asDouble();
        assertEquals(best, curve.rightAt((low + high) / 2));
        for (var at : expected.get("rightAt").properties()) {
            assertEquals(at.getValue().asInt(), curve.rightAt(Double.parseDouble(at.getKey())), at.getKey());
        }
        // Each half scores at most at its own best weight, so both together at most at the better of the two.
        int crossed = (int) Math.round(rung(actual.ladder(), step).accuracy().get() * curve.samples());
        assertTrue(crossed <= best, crossed + " of at most " + best);
    }

    private static Rung rung(Ladder ladder, Step step) {
        return ladder.rung(step).orElseThrow(() -> new AssertionError("no rung " + step));
    }

    private static int right(JsonNode expected, Ladder ladder, Step step) {
        return (int) Math.round(
                rung(ladder, step).accuracy().get() * expected.get("samples").asInt());
    }

    private static OracleSet open(JsonNode expected) {
        return OracleSet.open(expected.get("set").asText());
    }

    private static List<String> members(JsonNode expected) {
        return elements(expected.get("members")).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
