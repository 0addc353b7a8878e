package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.OracleSet;
import io.github.ensdiag.testing.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndependentErrorsTest {
    private static IndependentErrors of(EvaluationSet set, Pooling pooling, int threads, boolean... today) {
        List<Double> weights = Collections.nCopies(set.members().size(), 1.0);
        try (Parallel parallel = new Parallel(threads)) {
            Columns columns = Measurement.of(set, Options.defaults(), parallel).columns();
            return IndependentErrors.of(set, new CombiningRule(pooling, weights), columns, 1, today, parallel);
        }
    }

    /** The probability of class 0, by sample, of two classes. */
    private static Member two(String name, double... first) {
        double[][] scores = new double[first.length][];
        for (int i = 0; i < first.length; i++) {
            scores[i] = new double[] {first[i], 1 - first[i]};
        }
        return MadeMember.dense(name, Scale.PROBABILITIES, scores);
    }

    /**
     * One member twice. Of class 0 one sample is wrong, and never so surely that another sample's row does not outweigh it:
     * all four become right. Of class 1 one sample is so surely wrong that it outweighs every other: two become wrong.
     */
    @Test
    void errorsOfTwinsPartWhereTheyCan() {
        double[] rows = {0.9, 0.8, 0.4, 0.9, 0.45, 0.45, 0.95};
        EvaluationSet set =
                new EvaluationSet(2, new int[] {0, 0, 0, 0, 1, 1, 1}, List.of(two("a", rows), two("b", rows)));
        IndependentErrors apart = of(set, Pooling.MEAN, 2, true, true, false, true, true, true, false);
        assertEquals(5 / 7.0, apart.accuracy().get(), 1e-15);
        assertEquals(0, apart.difference().get(), 1e-15);
        assertEquals(0, apart.unpaired());
    }

    @Test
    void aSampleThatIsAloneKeepsItsRows() {
        EvaluationSet set = new EvaluationSet(2, new int[] {0, 1}, List.of(two("a", 0.9, 0.4), two("b", 0.2, 0.9)));
        IndependentErrors apart = of(set, Pooling.MEAN, 1, true, false);
        assertEquals(0.5, apart.accuracy().get());
        assertEquals(2, apart.unpaired());
        assertFalse(apart.exchanged());
        assertEquals(0, apart.difference().get());
        assertTrue(apart.difference().interval().isEmpty());
    }

    /** a says 0 and b says 1, so that c decides by whichever row it has: 0; 1; no answer, which leaves a tie. */
    @Test
    void decisionsVote() {
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {0, 0, 0},
                List.of(
                        MadeMember.decisions("a", 0, 0, 0),
                        MadeMember.decisions("b", 1, 1, 1),
                        MadeMember.decisions("c", 0, 1, -1)));
        IndependentErrors apart = of(set, Pooling.MEAN, 1, true, false, true);
        assertEquals(2 / 3.0, apart.accuracy().get(), 1e-15);
    }

    /** Right is whatever of several classes is right, for samples that have the same ones. */
    @Test
    void anyAcceptedClassIsRight() {
        EvaluationSet set = Sets.of(
                3,
                new int[][] {{0, 1}, {1, 0}, {2}},
                List.of(MadeMember.decisions("a", 0, 1, 0), MadeMember.decisions("b", 0, 1, 0)));
        IndependentErrors apart = of(set, Pooling.MEAN, 1, true, true, false);
        assertEquals(2 / 3.0, apart.accuracy().get(), 1e-15);
        assertEquals(1, apart.unpaired());
    }

    @Test
    void threadsChangeNothing() {
        Random random = new Random(4);
        double[][][] scores = new double[3][5000][4];
        int[] labels = random.ints(5000, 0, 4).toArray();
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < 3; m++) {
            for (int i = 0; i < 5000; i++) {
                for (int c = 0; c < 4; c++) {
                    scores[m][i][c] = random.nextGaussian() + (c == labels[i] ? 1 : 0);
                }
            }
            members.add(MadeMember.dense("m" + m, Scale.LOGITS, scores[m]));
        }
        EvaluationSet set = new EvaluationSet(4, labels, members);
        boolean[] today = new boolean[5000];
        for (Pooling pooling : Pooling.values()) {
            assertEquals(of(set, pooling, 1, today), of(set, pooling, 4, today));
        }
    }

    static List<JsonNode> oracle() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("src/test/resources/oracle/independent.json").toFile())
                .forEach(cases::add);
        return cases;
    }

    /** The oracle goes through all pairings; five at random come near. Its standard errors lack what these five add. */
    @ParameterizedTest
    @MethodSource("oracle")
    void agreesWithAllPairings(JsonNode known) {
        List<String> members = new ArrayList<>();
        known.get("members").forEach(m -> members.add(m.asText()));
        EvaluationSet set = OracleSet.open(known.get("set").asText()).set(members);
        boolean[] today = today(set);
        IndependentErrors apart = of(set, Pooling.MEAN, 2, today);
        agree(known, "accuracy", apart.accuracy());
        agree(known, "difference", apart.difference());
    }

    private static void agree(JsonNode known, String what, Figure found) {
        double error = known.get(what + "Error").asDouble();
        assertEquals(known.get(what).asDouble(), found.get(), error, what);
        Interval interval = found.interval().orElseThrow();
        double half = (interval.high() - interval.low()) / 2 / 1.96;
        assertEquals(1, half / error, 0.25, what + ": " + half + " against " + error);
    }

    private static boolean[] today(EvaluationSet set) {
        try (Parallel parallel = new Parallel(2)) {
            Columns columns = Measurement.of(set, Options.defaults(), parallel).columns();
            boolean[] right = new boolean[set.samples()];
            for (int i = 0; i < right.length; i++) {
                right[i] = columns.right(set.members().size(), i);
            }
            return right;
        }
    }
}
