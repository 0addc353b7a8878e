package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import io.github.ensdiag.testing.OracleSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What parts of real groups are worth, against numpy trying each of them ({@code groups.py} beside the resources). */
class GroupsOracleTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return elements(OracleSet.groups())
                .map(c -> DynamicTest.dynamicTest(
                        c.get("set").asText() + ", " + c.get("members").size() + " members", () -> check(c)));
    }

    private static void check(JsonNode expected) {
        List<String> members =
                elements(expected.get("members")).map(JsonNode::asText).toList();
        EvaluationSet set = OracleSet.open(expected.get("set").asText()).set(members);
        double[] weights = elements(expected.get("weights"))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        int n = set.samples();
        Pool pool = Pools.of(set);
        Halves halves = Pools.alternating(n);
        for (int i = 0; i < n; i++) {
            assertEquals(i % 2, halves.of(i));
        }
        try (Parallel parallel = new Parallel(2)) {
            Group group = Groups.of(pool, "the mean", weights, halves, Options.defaults(), parallel);
            assertEquals(Figure.share(expected.get("whole").asLong(), n), group.whole());
            leftOut(expected.get("leftOut"), group.leftOut(), n);
            selection(expected, group.selection(), n);
            part(expected.get("pair"), group.pair(), n);
            SmallParts small = SmallParts.of(pool, weights, true, halves, parallel);
            counts(expected.get("pair"), pool, halves, members.size() * (members.size() - 1) / 2, small::rightOfPair);
            if (members.size() > 3) {
                JsonNode triple = expected.get("triple");
                part(triple, group.triple().orElseThrow(), n);
                int triples = members.size() * (members.size() - 1) * (members.size() - 2) / 6;
                counts(triple, pool, halves, triples, small::rightOfTriple);
            } else {
                assertTrue(group.triple().isEmpty());
            }
            if (!expected.get("shapley").isNull()) {
                shapley(expected.get("shapley"), group, pool, weights, parallel);
            }
        }
    }

    private static void leftOut(JsonNode expected, List<Group.LeftOut> actual, int n) {
        assertEquals(expected.size(), actual.size());
        for (int m = 0; m < actual.size(); m++) {
            JsonNode e = expected.get(m);
            Group.LeftOut a = actual.get(m);
            assertEquals(e.get("won").asLong(), a.won());
            assertEquals(e.get("lost").asLong(), a.lost());
            sides(e, a.accuracy(), a.difference(), n);
            assertEquals(e.get("p").asDouble(), Math.pow(10, a.log10P()), 1e-9);
            assertEquals(e.get("adjusted").asDouble(), a.adjustedP(), 1e-9);
        }
    }

    private static void selection(JsonNode expected, Group.Selection actual, int n) {
        assertEquals(elements(expected.get("order")).map(JsonNode::asInt).toList(), actual.order());
        assertEquals(elements(expected.get("agree")).map(JsonNode::asBoolean).toList(), actual.agree());
        for (int size = 0; size < actual.order().size(); size++) {
            sides(
                    expected.get("selection").get(size),
                    actual.accuracy().get(size),
                    actual.difference().get(size),
                    n);
        }
    }

    private static void part(JsonNode expected, Group.Part actual, int n) {
        assertEquals(elements(expected.get("members")).map(JsonNode::asInt).toList(), actual.members());
        assertEquals(expected.get("agree").asBoolean(), actual.agree());
        sides(expected.get("sides"), actual.accuracy(), actual.difference(), n);
        assertEquals(expected.get("sides").get("p").asDouble(), Math.pow(10, actual.log10P()), 1e-9);
    }

    private static void sides(JsonNode expected, Figure accuracy, Figure difference, int n) {
        double won = expected.get("won").asDouble();
        double lost = expected.get("lost").asDouble();
        assertEquals(Figure.share(expected.get("right").asLong(), n), accuracy);
        assertEquals((won - lost) / n, difference.get(), 1e-15);
        assertEquals(won + lost > 0, difference.interval().isPresent());
        if (won + lost >= 30) {
            double half = 1.959964 * Math.sqrt((won + lost - (won - lost) * (won - lost) / n)) / n;
            assertEquals(
                    difference.get() + half, difference.interval().orElseThrow().high(), 1e-8);
        }
    }

    private interface Count {
        long right(int part, int half);
    }

    private static void counts(JsonNode expected, Pool pool, Halves halves, int parts, Count count) {
        for (int half = 0; half < 2; half++) {
            int h = half;
            long sure = IntStream.range(0, pool.samples())
                    .filter(i -> pool.sure(i) && halves.of(i) == h)
                    .count();
            long[] actual = IntStream.range(0, parts)
                    .mapToLong(p -> sure + count.right(p, h))
                    .toArray();
            JsonNode e = expected.get(half == 0 ? "first" : "second");
            if (e.isArray()) {
                assertEquals(
                        elements(e).map(JsonNode::asLong).toList(),
                        Arrays.stream(actual).boxed().toList());
            } else {
                assertEquals(
                        e.asLong(),
                        IntStream.range(0, parts)
                                .mapToLong(p -> (p + 1) * actual[p])
                                .sum());
            }
        }
    }

    private static void shapley(JsonNode expected, Group group, Pool pool, double[] weights, Parallel parallel) {
        List<Figure> exact = Shapley.exact(pool, weights, parallel);
        List<Figure> sampled = Shapley.sampled(pool, weights, Shapley.ORDERS, 1, parallel);
        assertEquals(weights.length <= 10 ? exact : sampled, group.shapley());
        assertEquals(weights.length <= 10 ? 0 : 64, group.orders());
        for (int m = 0; m < weights.length; m++) {
            double value = expected.get(m).get("value").asDouble();
            double error = expected.get(m).get("error").asDouble();
            assertEquals(value, exact.get(m).get(), 1e-12);
            assertEquals(
                    value + Statistics.Z95 * error,
                    exact.get(m).interval().orElseThrow().high(),
                    1e-12);
            Interval interval = sampled.get(m).interval().orElseThrow();
            assertTrue(interval.contains(value), interval + " " + value);
            // what the orders add is little, but where few samples are open the spread itself is uncertain
            double ratio = (interval.high() - interval.low()) / (2 * Statistics.Z95 * error);
            assertTrue(ratio > 0.8 && ratio < 1.25, "ratio " + ratio);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
