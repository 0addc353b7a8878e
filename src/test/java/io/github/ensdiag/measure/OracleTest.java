package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.OracleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every figure against independent libraries: counts exactly, numbers to 1e-9 relative. */
class OracleTest {
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> pairs() {
        return OracleSet.NAMES.stream()
                .map(OracleSet::open)
                .flatMap(set -> elements(set.figures().get("pairs"))
                        .filter(p -> set.has(List.of(text(p, "a"), text(p, "b"))))
                        .map(p -> DynamicTest.dynamicTest(
                                set.name() + ": " + text(p, "a") + " with " + text(p, "b"), () -> pair(set, p))));
    }

    @TestFactory
    Stream<DynamicTest> groups() {
        return OracleSet.NAMES.stream()
                .map(OracleSet::open)
                .flatMap(set -> elements(set.figures().get("groups"))
                        .filter(g -> set.has(strings(g.get("members"))))
                        .map(g -> DynamicTest.dynamicTest(
                                set.name() + ": " + strings(g.get("members")), () -> group(set, g))));
    }

    private static void pair(OracleSet set, JsonNode expected) {
        List<String> names = List.of(text(expected, "a"), text(expected, "b"));
        Results results = Measurement.of(set.set(names), Options.defaults());
        JsonNode models = set.figures().get("models");
        names.forEach(name -> member(
                models.get(name), results.members().get(names.indexOf(name)).predictor()));

        PairResult pair = results.pairs().get(0);
        JsonNode diversity = expected.get("contingency_and_diversity");
        assertEquals(diversity.get("both").asLong(), pair.cells().both());
        assertEquals(diversity.get("only_a").asLong(), pair.cells().onlyA());
        assertEquals(diversity.get("only_b").asLong(), pair.cells().onlyB());
        assertEquals(diversity.get("neither").asLong(), pair.cells().neither());
        same(diversity.get("q_statistic"), pair.figure(PairMeasure.Q_STATISTIC));
        same(diversity.get("rho"), pair.figure(PairMeasure.CORRELATION));
        same(diversity.get("disagreement"), pair.figure(PairMeasure.DISAGREEMENT));
        same(diversity.get("double_fault"), pair.figure(PairMeasure.DOUBLE_FAULT));
        same(diversity.get("error_consistency_kappa"), pair.figure(PairMeasure.ERROR_CONSISTENCY));
        same(diversity.get("oracle_accuracy"), results.ensemble().figure(EnsembleMeasure.ORACLE_ACCURACY));
        same(
                diversity.get("mi_correctness"),
                Figure.of(pair.information().correctness().value()));

        JsonNode mcnemar = expected.get("mcnemar_a_vs_b");
        same(mcnemar.get("exact_log10p"), pair.figure(PairMeasure.MCNEMAR_LOG10_P));
        same(mcnemar.get("exact_p"), pair.figure(PairMeasure.MCNEMAR_P));
        same(mcnemar.get("mid_p"), pair.figure(PairMeasure.MCNEMAR_MID_P));

        kuncheva(expected.get("kuncheva"), results.ensemble());
        if (expected.get("labels").get("n").asInt() == results.samples()) {
            labels(expected.get("labels"), pair);
        }
        JsonNode ensemble = expected.get("ensemble").get(results.scored() ? "mean" : "vote_lowest_index");
        ensemble(ensemble, results);
        JsonNode cells = ensemble.get("cells");
        assertEquals(cells.at("/both/right").asLong(), pair.cells().bothKept());
        assertEquals(cells.at("/only_a/right").asLong(), pair.cells().onlyAKept());
        assertEquals(cells.at("/only_b/right").asLong(), pair.cells().onlyBKept());
        assertEquals(cells.at("/neither/right").asLong(), pair.cells().emergent());
        assertEquals(cells.at("/neither/wrong").asLong(), pair.cells().neitherWrong());
        if (ensemble.has("same_label_as_a")) {
            double n = results.samples();
            follows(
                    ensemble.get("same_label_as_a").asLong() / n,
                    results.members().get(0));
            follows(
                    ensemble.get("same_label_as_b").asLong() / n,
                    results.members().get(1));
            assertEquals(
                    ensemble.get("label_of_neither_member").asLong(),
                    pair.conflicts().taken(Conflicts.Side.OTHER) + agreedButNotFollowed(results, pair));
        }
        if (!results.scored()) {
            assertEquals(
                    ensemble.get("tied_samples").asLong(),
                    results.ensemble().predictor().ties());
        }
        vote(expected, results);
        JsonNode byClass = set.perClass().get("pairs").get(text(expected, "a") + "|" + text(expected, "b"));
        if (byClass != null) {
            perClass(byClass, results);
        }
    }

    /** Samples on which both members agree and the ensemble says something else: none for a convex mean. */
    private static long agreedButNotFollowed(Results results, PairResult pair) {
        double n = results.samples();
        double followed = results.members()
                        .get(0)
                        .predictor()
                        .figure(PredictorMeasure.FOLLOW_RATE)
                        .get()
                * n;
        double agreed = pair.figure(PairMeasure.LABEL_AGREEMENT).get() * n;
        return Math.round(agreed - (followed - pair.conflicts().taken(Conflicts.Side.A)));
    }

    private static void follows(double rate, MemberResult member) {
        close(rate, member.predictor().figure(PredictorMeasure.FOLLOW_RATE).get());
    }

    private static void group(OracleSet set, JsonNode expected) {
        Results results = Measurement.of(set.set(strings(expected.get("members"))), Options.defaults());
        JsonNode correct = expected.get("correct");
        for (int m = 0; m < correct.size(); m++) {
            assertEquals(
                    correct.get(m).asLong(),
                    results.members().get(m).predictor().right());
        }
        assertEquals(text(expected, "best_member"), results.best().predictor().name());
        same(expected.get("mean_accuracy"), results.ensemble().figure(EnsembleMeasure.MEAN_ACCURACY));
        same(expected.get("oracle_accuracy"), results.ensemble().figure(EnsembleMeasure.ORACLE_ACCURACY));
        kuncheva(expected.get("kuncheva"), results.ensemble());

        JsonNode pairwise = expected.get("mean_pairwise");
        same(pairwise.get("q_statistic"), mean(results, PairMeasure.Q_STATISTIC));
        same(pairwise.get("rho"), mean(results, PairMeasure.CORRELATION));
        same(pairwise.get("disagreement"), mean(results, PairMeasure.DISAGREEMENT));
        same(pairwise.get("double_fault"), mean(results, PairMeasure.DOUBLE_FAULT));
        same(pairwise.get("error_consistency_kappa"), mean(results, PairMeasure.ERROR_CONSISTENCY));
        if (expected.get("label_level_n").asInt() == results.samples()) {
            same(pairwise.get("agreement"), mean(results, PairMeasure.LABEL_AGREEMENT));
            assertEquals(
                    expected.get("unanimous_label").asLong(), results.ensemble().allAgree());
        }
        JsonNode ensemble = expected.get("ensemble").get(results.scored() ? "mean" : "vote_lowest_index");
        ensemble(ensemble, results);
        JsonNode byRight = ensemble.get("by_members_correct");
        for (int k = 0; k <= results.members().size(); k++) {
            JsonNode cell = byRight.path(Integer.toString(k));
            assertEquals(
                    cell.path("right").asLong(0),
                    results.ensemble().rightByMembersRight().get(k));
            assertEquals(
                    cell.path("wrong").asLong(0),
                    results.ensemble().wrongByMembersRight().get(k));
        }
        vote(expected, results);
    }

    private static Figure mean(Results results, PairMeasure measure) {
        return Figure.of(results.pairs().stream()
                .mapToDouble(p -> p.figure(measure).value().orElse(Double.NaN))
                .average()
                .orElseThrow());
    }

    private static void member(JsonNode expected, PredictorResult actual) {
        assertEquals(expected.get("correct").asLong(), actual.right());
        assertEquals(expected.get("top1_ties").asLong(), actual.ties());
        // null: the answers of five samples are not published and stand as -1
        assertEquals(expected.get("no_answer").asLong(5), actual.noAnswers());
        same(expected.get("accuracy"), actual.figure(PredictorMeasure.ACCURACY));
        interval(expected.get("wilson95"), actual.figure(PredictorMeasure.ACCURACY));
        if (expected.has("top5_accuracy")) {
            same(expected.get("top5_accuracy"), actual.figure(PredictorMeasure.TOP_K_ACCURACY));
            interval(expected.get("top5_wilson95"), actual.figure(PredictorMeasure.TOP_K_ACCURACY));
        }
        if (expected.has("mean_confidence")) {
            same(expected.get("mean_confidence"), actual.figure(PredictorMeasure.CONFIDENCE));
            same(expected.get("mean_confidence_when_right"), actual.figure(PredictorMeasure.CONFIDENCE_WHEN_RIGHT));
            same(expected.get("mean_confidence_when_wrong"), actual.figure(PredictorMeasure.CONFIDENCE_WHEN_WRONG));
        } else {
            assertFalse(actual.figure(PredictorMeasure.CONFIDENCE).defined());
        }
    }

    private static void ensemble(JsonNode expected, Results results) {
        EnsembleResult actual = results.ensemble();
        assertEquals(expected.get("correct").asLong(), actual.predictor().right());
        interval(expected.get("wilson95"), actual.predictor().figure(PredictorMeasure.ACCURACY));
        assertEquals(expected.get("fixed_vs_best").asLong(), actual.wins());
        assertEquals(expected.get("broken_vs_best").asLong(), actual.losses());
        close(
                expected.get("gain_vs_best_points").asDouble() / 100,
                actual.figure(EnsembleMeasure.GAIN_OVER_BEST).get());
        same(expected.at("/mcnemar_vs_best/exact_p"), actual.figure(EnsembleMeasure.MCNEMAR_P));
        same(expected.at("/mcnemar_vs_best/exact_log10p"), actual.figure(EnsembleMeasure.MCNEMAR_LOG10_P));
        same(expected.at("/mcnemar_vs_best/mid_p"), actual.figure(EnsembleMeasure.MCNEMAR_MID_P));
        if (expected.has("top5_accuracy")) {
            same(expected.get("top5_accuracy"), actual.predictor().figure(PredictorMeasure.TOP_K_ACCURACY));
        }
        if (expected.has("exact_ties")) {
            assertEquals(expected.get("exact_ties").asLong(), actual.predictor().ties());
        }
    }

    private static void vote(JsonNode expected, Results results) {
        JsonNode vote = expected.get("ensemble").get("vote_ties_by_mean_probability");
        if (vote != null) {
            double mean =
                    results.ensemble().figure(EnsembleMeasure.MEAN_ACCURACY).get();
            close(
                    (vote.get("accuracy").asDouble() - mean) / (1 - mean),
                    results.ensemble()
                            .figure(EnsembleMeasure.ERROR_IMPROVEMENT_RATE_VOTE)
                            .get());
        }
    }

    private static void kuncheva(JsonNode expected, EnsembleResult actual) {
        for (int k = 0; k < expected.get("hist_correct").size(); k++) {
            assertEquals(
                    expected.get("hist_correct").get(k).asLong(),
                    actual.rightByMembersRight().get(k)
                            + actual.wrongByMembersRight().get(k));
        }
        same(expected.get("kw_variance"), actual.figure(EnsembleMeasure.KW_VARIANCE));
        same(expected.get("interrater_kappa"), actual.figure(EnsembleMeasure.INTERRATER_KAPPA));
        same(expected.get("entropy_E"), actual.figure(EnsembleMeasure.VOTE_ENTROPY));
        same(expected.get("theta_difficulty"), actual.figure(EnsembleMeasure.DIFFICULTY));
        same(expected.get("gd"), actual.figure(EnsembleMeasure.GENERALISED_DIVERSITY));
        same(expected.get("cfd"), actual.figure(EnsembleMeasure.COINCIDENT_FAILURE_DIVERSITY));
    }

    private static void labels(JsonNode expected, PairResult pair) {
        double n = expected.get("n").asDouble();
        close(
                expected.get("agree").asLong() / n,
                pair.figure(PairMeasure.LABEL_AGREEMENT).get());
        same(expected.get("cohen_kappa_labels"), pair.figure(PairMeasure.COHEN_KAPPA));
        if (expected.get("both_wrong").asLong() > 0) {
            close(
                    expected.get("both_wrong_same_label").asDouble()
                            / expected.get("both_wrong").asDouble(),
                    pair.figure(PairMeasure.SAME_WRONG_ANSWER).get());
        }
        information(expected, pair.information());
    }

    private static void information(JsonNode expected, PairInformation actual) {
        close(expected.get("entropy_a").asDouble(), actual.entropyA());
        close(expected.get("entropy_b").asDouble(), actual.entropyB());
        close(expected.get("mi_ab").asDouble(), actual.mutual().value());
        same(expected.get("nmi_arithmetic"), actual.normalised());
        assertEquals(
                expected.get("ami_arithmetic").asDouble(), actual.adjusted().get(), 1e-8);
        close(expected.get("cmi_ab_given_y").asDouble(), actual.conditional().value());
        close(expected.get("mi_ay").asDouble(), actual.aboutTruthA());
        close(expected.get("mi_by").asDouble(), actual.aboutTruthB());
        close(expected.get("mi_aby").asDouble(), actual.aboutTruthBoth());
        close(expected.get("mi_aby_minus_mi_ay").asDouble(), actual.addedByB().value());
        close(expected.get("mi_aby_minus_mi_by").asDouble(), actual.addedByA().value());
    }

    /** The labels of the samples that all 32 nets get wrong are unpublished, so label figures leave them out. */
    @TestFactory
    Stream<DynamicTest> labelFiguresOfDecisions() {
        OracleSet set = OracleSet.open("mnist-byerly-not-learnable");
        return elements(set.figures().get("pairs"))
                .map(p -> DynamicTest.dynamicTest(text(p, "a") + " with " + text(p, "b"), () -> {
                    var data = set.set(List.of(text(p, "a"), text(p, "b")));
                    int[][] answers = data.members().stream()
                            .map(m -> {
                                var reader = m.reader();
                                reader.read(0, data.samples());
                                return reader.classes().clone();
                            })
                            .toArray(int[][]::new);
                    int[] known = IntStream.range(0, data.samples())
                            .filter(i -> answers[0][i] >= 0 && answers[1][i] >= 0)
                            .toArray();
                    JsonNode expected = p.get("labels");
                    assertEquals(expected.get("n").asInt(), known.length);
                    int[] labels = pick(data.labels(), known);
                    int[][] picked = {pick(answers[0], known), pick(answers[1], known)};
                    try (Parallel parallel = new Parallel(1)) {
                        information(
                                expected,
                                Information.ofPairs(
                                                labels,
                                                picked,
                                                List.of(right(labels, picked[0]), right(labels, picked[1])),
                                                Optional.empty(),
                                                new Permuting(data.classes(), 20, 1),
                                                parallel)
                                        .get(0));
                    }
                }));
    }

    private static BitSet right(int[] labels, int[] answers) {
        BitSet right = new BitSet();
        IntStream.range(0, labels.length).forEach(i -> right.set(i, answers[i] == labels[i]));
        return right;
    }

    private static int[] pick(int[] values, int[] at) {
        return IntStream.of(at).map(i -> values[i]).toArray();
    }

    private static void perClass(JsonNode expected, Results results) {
        for (ClassResult c : results.classes()) {
            int i = c.index();
            assertEquals(expected.get("n").get(i).asInt(), c.size());
            assertEquals(expected.get("both").get(i).asInt(), c.membersRight().get(2));
            assertEquals(
                    expected.get("neither").get(i).asInt(), c.membersRight().get(0));
            assertEquals(
                    expected.get("both").get(i).asInt()
                            + expected.get("only_a").get(i).asInt(),
                    c.right().get(0));
            assertEquals(
                    expected.get("both").get(i).asInt()
                            + expected.get("only_b").get(i).asInt(),
                    c.right().get(1));
            assertEquals(
                    expected.get("ensemble_correct").get(i).asInt(), c.right().get(2));
            assertEquals(expected.get("fixed_vs_best").get(i).asInt(), c.wins());
            assertEquals(expected.get("broken_vs_best").get(i).asInt(), c.losses());
        }
    }

    private static void same(JsonNode expected, Figure actual) {
        if (expected == null || expected.isNull()) {
            assertFalse(actual.defined(), "undefined figures are absent");
        } else {
            close(expected.asDouble(), actual.get());
        }
    }

    private static void interval(JsonNode expected, Figure actual) {
        Interval interval = actual.interval().orElseThrow();
        close(expected.get(0).asDouble(), interval.low());
        close(expected.get(1).asDouble(), interval.high());
    }

    private static void close(double expected, double actual) {
        assertTrue(
                Math.abs(expected - actual) <= TOLERANCE * Math.max(Math.abs(expected), 1e-15),
                () -> "expected " + expected + ", got " + actual);
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asText();
    }

    private static Stream<JsonNode> elements(JsonNode object) {
        List<JsonNode> list = new ArrayList<>();
        object.elements().forEachRemaining(list::add);
        return list.stream();
    }

    private static List<String> strings(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }
}
