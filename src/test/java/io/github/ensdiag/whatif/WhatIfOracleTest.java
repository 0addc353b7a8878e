package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.OracleSet;
import io.github.ensdiag.testing.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ladder against numpy and scipy, which look at all classes ({@code whatif.py} beside the resource). */
class WhatIfOracleTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Path.of("src/test/resources/oracle/whatif.json").toFile());
        return list(cases)
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText() + " " + c.path("members"), () -> check(c)));
    }

    private static void check(JsonNode expected) {
        EvaluationSet set = set(expected);
        assertEquals(text(expected, "half"), halves(set));
        WhatIf whatIf = Diagnosed.of(set, Options.defaults()).whatIf();
        Ladder ladder = whatIf.ladder();
        JsonNode steps = expected.get("ladder");
        String today = text(steps, steps.has("MEAN") ? "MEAN" : "VOTE");
        steps.fieldNames().forEachRemaining(step -> {
            Rung rung = ladder.rung(Step.valueOf(step)).orElseThrow();
            String right = text(steps, step);
            assertEquals(
                    count(right, "1", right, "1") / (double) right.length(),
                    rung.accuracy().get(),
                    1e-12,
                    step);
            assertEquals(
                    count(right, "1", today, "0"), rung.flips().orElseThrow().won(), step);
            assertEquals(
                    count(right, "0", today, "1"), rung.flips().orElseThrow().lost(), step);
        });
        if (expected.has("temperatures")) {
            temperatures(expected.get("temperatures"), ladder);
        }
        if (expected.has("weights")) {
            weights(expected.get("weights"), ladder);
            curves(expected.get("curves"), whatIf.curves());
        }
    }

    private static EvaluationSet set(JsonNode expected) {
        if (expected.has("members")) {
            return OracleSet.open(text(expected, "name"))
                    .set(list(expected.get("members")).map(JsonNode::asText).toList());
        }
        JsonNode made = expected.get("set");
        List<Member> members =
                list(made.get("members")).<Member>map(MadeMember::of).toList();
        int[][] accepted = list(made.get("accepted"))
                .map(row -> list(row).mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new);
        return Sets.of(made.get("classCount").asInt(), accepted, members);
    }

    private static String halves(EvaluationSet set) {
        Halves halves = Halves.of(set.labels(), Options.defaults().seed());
        return IntStream.range(0, set.samples())
                .mapToObj(i -> Integer.toString(halves.of(i)))
                .collect(Collectors.joining());
    }

    private static void temperatures(JsonNode expected, Ladder ladder) {
        for (Step step : List.of(Step.TEMPERED_MEAN, Step.TEMPERED_GEOMETRIC)) {
            Rung rung = ladder.rung(step).orElseThrow();
            for (int part = 0; part < 3; part++) {
                Fit fit = fit(rung, part);
                assertEquals(List.of(), fit.weights());
                assertEquals(expected.get(part).size(), fit.temperatures().size());
                for (int m = 0; m < fit.temperatures().size(); m++) {
                    double value = expected.get(part).get(m).asDouble();
                    // Halley's method stops after a step of 1 %, which leaves about its cube.
                    assertEquals(value, fit.temperatures().get(m), 2e-5 * value);
                }
            }
        }
    }

    private static void weights(JsonNode expected, Ladder ladder) {
        expected.fieldNames().forEachRemaining(step -> {
            Rung rung = ladder.rung(Step.valueOf(step)).orElseThrow();
            for (int part = 0; part < 3; part++) {
                List<Double> weights = fit(rung, part).weights();
                double value = expected.get(step).get(part).asDouble();
                // What the temperatures differ by shifts the weights.
                assertEquals(value, weights.get(0), step.startsWith("TEMPERED") ? 2e-5 : 1e-9, step);
                assertEquals(1, weights.get(0) + weights.get(1), 1e-12);
            }
        });
    }

    private static Fit fit(Rung rung, int part) {
        return part < 2 ? rung.halves().get(part) : rung.forUse().orElseThrow();
    }

    private static void curves(JsonNode expected, List<WeightCurve> curves) {
        assertEquals(expected.size(), curves.size());
        for (int i = 0; i < curves.size(); i++) {
            JsonNode curve = expected.get(i);
            WeightCurve actual = curves.get(i);
            assertEquals(
                    list(curve.get("right")).map(JsonNode::asInt).toList(),
                    IntStream.range(0, actual.pieces()).mapToObj(actual::right).toList());
            for (int piece = 0; piece < actual.pieces(); piece++) {
                assertEquals(curve.get("starts").get(piece).asDouble(), actual.from(piece), 1e-9);
            }
            curve.get("at")
                    .properties()
                    .forEach(at -> assertEquals(
                            at.getValue().asInt(), actual.rightAt(Double.parseDouble(at.getKey())), at.getKey()));
        }
    }

    /** The sweep of weights of the real ImageNet pairs. */
    @TestFactory
    Stream<DynamicTest> sweeps() {
        OracleSet set = OracleSet.open("imagenet-val");
        return list(set.figures().get("pairs"))
                .filter(p -> p.at("/ensemble/mean/weight_sweep_a").isObject())
                .filter(p -> set.has(List.of(text(p, "a"), text(p, "b"))))
                .map(p -> DynamicTest.dynamicTest(text(p, "a") + " with " + text(p, "b"), () -> {
                    WeightCurve curve = Diagnosed.of(set.set(List.of(text(p, "a"), text(p, "b"))), Options.defaults())
                            .whatIf()
                            .curves()
                            .get(0);
                    p.at("/ensemble/mean/weight_sweep_a").properties().forEach(at -> {
                        double weight = Double.parseDouble(at.getKey());
                        // At 0, ½ and 1 many samples tie: these are steps.
                        if (weight > 0 && weight < 1 && weight != 0.5) {
                            assertEquals(at.getValue().asInt(), curve.rightAt(weight), at.getKey());
                        }
                    });
                    assertTrue(curve.pieces() > 1000);
                }));
    }

    private static long count(String one, String wanted, String other, String otherWanted) {
        return IntStream.range(0, one.length())
                .filter(i -> one.startsWith(wanted, i) && other.startsWith(otherWanted, i))
                .count();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asText();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
