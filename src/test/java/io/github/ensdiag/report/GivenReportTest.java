package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of sets with a given ensemble, with another rule of combining, with several right classes and with groups of classes. */
class GivenReportTest {
    private static final int SAMPLES = 120;
    private static final int CLASSES = 5;

    private final Random random = new Random(17);
    private final int[] labels = random.ints(SAMPLES, 0, CLASSES).toArray();

    private MadeMember dense(String name) {
        double[][] scores = new double[SAMPLES][CLASSES];
        for (int i = 0; i < SAMPLES; i++) {
            for (int c = 0; c < CLASSES; c++) {
                scores[i][c] = 2 * random.nextGaussian() + (c == labels[i] ? 2 : 0);
            }
        }
        return MadeMember.dense(name, Scale.LOGITS, scores);
    }

    private MadeMember decisions(String name) {
        int[] answers = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            answers[i] = random.nextInt(4) > 0 ? labels[i] : random.nextInt(CLASSES + 1) - 1;
        }
        return MadeMember.decisions(name, answers);
    }

    private MadeMember list(String name) {
        int[][] classes = new int[SAMPLES][2];
        double[][] scores = new double[SAMPLES][2];
        for (int i = 0; i < SAMPLES; i++) {
            classes[i][0] = random.nextInt(CLASSES);
            classes[i][1] = (classes[i][0] + 1) % CLASSES;
            scores[i][0] = 0.5 + 0.4 * random.nextDouble();
            scores[i][1] = 0.1;
        }
        return MadeMember.list(name, classes, scores);
    }

    private EvaluationSet set(int members, IntFunction<Member> member) {
        return new EvaluationSet(
                CLASSES, labels, IntStream.range(0, members).mapToObj(member).toList());
    }

    private EvaluationSet scored(int members) {
        return set(members, m -> dense("net" + m));
    }

    private EvaluationSet deciding(int members) {
        return set(members, m -> decisions("rule" + m));
    }

    /** One to five right classes, and three groups, one of which has no class. */
    private EvaluationSet rich(EvaluationSet set) {
        int[][] right = new int[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            right[i] = new int[1 + i % 5];
            for (int k = 0; k < right[i].length; k++) {
                right[i][k] = (labels[i] + k) % CLASSES;
            }
        }
        return Sets.grouped(
                Sets.accepting(set, right),
                new Superclasses(List.of("<b>two</b>", "one", "none at all"), new int[] {0, 0, 1, -1, -1}));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9})
    void pagesOfGivenEnsembles(int members) throws Exception {
        for (EvaluationSet set : List.of(scored(members), deciding(members))) {
            for (Member given : List.of(dense("blend"), list("blend"), decisions("blend"))) {
                Rendered page = Rendered.of(Sets.given(rich(set), given));
                HtmlReportTest.check(page);
                assertGiven(page);
            }
        }
    }

    /** Whatever is said of an average is said of the members'. */
    private static void assertGiven(Rendered page) {
        assertTrue(said(page).contains("The ensemble was given"));
        assertNoAverage(page);
    }

    private static void assertNoAverage(Rendered page) {
        String words = said(page);
        assertTrue(words.contains("the members' " + (page.results.scored() ? "average" : "vote")));
        for (String claim : List.of(
                "Averaging ",
                "Voting ",
                "the average is",
                "the average takes",
                "the vote is",
                "in their sum",
                "two votes",
                "their plurality vote",
                "The average ",
                "The vote ",
                "same weight",
                "outshouts")) {
            assertFalse(words.contains(claim), claim);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfOtherRules(Pooling pooling) throws Exception {
        for (EvaluationSet set : List.of(
                scored(2),
                rich(scored(3)),
                set(3, m -> list("list" + m)),
                set(3, m -> m == 1 ? list("l") : decisions("d" + m)))) {
            Combining combining = new Combining(pooling, List.of(), pooling == Pooling.MEAN);
            Rendered page = Rendered.of(set, new Options(combining, 5, 5, 20, 200, 1, 2));
            HtmlReportTest.check(page);
            if (pooling != Pooling.VOTE) { // which is "the vote" itself
                assertNoAverage(page);
            }
            assertFalse(said(page).contains("was given"));
            assertFalse(said(page).contains("given ensemble"));
            assertTrue(said(page).contains("The ensemble is " + combining.words()));
        }
    }

    @Test
    void jsonOfAnotherRule() throws Exception {
        Combining combining = new Combining(Pooling.GEOMETRIC, List.of(2.0, 1.0), true);
        JsonNode json = json(scored(2), new Options(combining, 5, 5, 20, 200, 1, 2));
        assertEquals("geometric", json.get("options").get("combiner").asText());
        assertEquals("fitted", json.get("options").get("temperature").asText());
        JsonNode ensemble = json.get("ensemble");
        assertFalse(ensemble.get("given").asBoolean());
        assertEquals(
                "weighted geometric mean at fitted temperatures",
                ensemble.get("name").asText());
        assertEquals(
                "weighted arithmetic mean",
                ensemble.get("membersAverage").get("name").asText());
    }

    @Test
    void jsonOfEveryRule() throws Exception {
        for (Pooling pooling : Pooling.values()) {
            Combining combining = new Combining(pooling, List.of(), false);
            JsonNode json = json(rich(scored(3)), new Options(combining, 5, 5, 20, 200, 1, 2));
            assertEquals(
                    pooling.configured(), json.get("options").get("combiner").asText());
        }
    }

    /** The words before the glossary. */
    private static String said(Rendered page) {
        return page.words()
                .replaceAll("\\s+", " ")
                .replaceAll("Every measure, with its formula.*", "")
                .replace("\u2019", "'");
    }

    @Test
    void othersAreNotCalledGiven() throws Exception {
        Rendered page = Rendered.of(scored(2));
        assertFalse(said(page).contains("was given"));
        assertFalse(said(page).contains("several right"));
        assertFalse(page.html.contains("id=\"groups\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9})
    void severalRightClassesAndGroups(int members) throws Exception {
        for (EvaluationSet set : List.of(scored(members), deciding(members))) {
            Rendered page = Rendered.of(rich(set));
            HtmlReportTest.check(page);
            // One sample in five has one right class.
            assertTrue(page.words().contains("96 samples have"));
            assertTrue(page.words().contains("On the 96 samples with several right classes"));
            assertTrue(page.html.contains("id=\"groups\""));
            assertTrue(page.html.contains("&lt;b&gt;two&lt;/b&gt;"));
            assertTrue(page.words().contains("in no group"));
            assertFalse(page.words().contains("only a tie can do that"));
        }
    }

    @Test
    void json() throws Exception {
        EvaluationSet set = Sets.given(rich(scored(2)), list("blend"));
        JsonNode json = json(set);
        assertEquals(96, json.get("severalRightClasses").asInt());
        JsonNode ensemble = json.get("ensemble");
        assertTrue(ensemble.get("given").asBoolean());
        assertEquals("blend", ensemble.get("name").asText());
        assertEquals("top-k", ensemble.get("kind").asText());
        assertEquals(
                "arithmetic mean", ensemble.get("membersAverage").get("name").asText());
        assertTrue(ensemble.get("membersAverage").get("departures").asInt() > 0);
        JsonNode groups = json.get("superclasses");
        assertEquals(4, groups.size());
        assertTrue(groups.get(3).get("name").isNull());
        int samples = 0;
        for (JsonNode group : groups) {
            int outcomes = 0;
            for (JsonNode count : group.get("outcomes")) {
                outcomes += count.asInt();
            }
            assertEquals(group.get("size").asInt(), outcomes);
            samples += outcomes;
        }
        assertEquals(SAMPLES, samples);
        assertTrue(groups.get(2).get("accuracy").get(0).isNull(), "a group without samples");
        assertTrue(json.findValues("rightClasses").stream().anyMatch(r -> r.size() > 3));
        assertFalse(json(scored(2)).get("ensemble").get("given").asBoolean());
    }

    private static JsonNode json(EvaluationSet set) throws Exception {
        return json(set, Rendered.OPTIONS);
    }

    private static JsonNode json(EvaluationSet set, Options options) throws Exception {
        Diagnosed made = Diagnosed.of(set, options);
        Results results = made.results();
        var out = new ByteArrayOutputStream();
        JsonReport.write(
                new ReportContent(
                        set,
                        List.of(),
                        results,
                        made.whatIf(),
                        made.attention(),
                        List.of(),
                        Explanation.of(results, made.whatIf(), Integer::toString, List.of()),
                        new Charts(List.of(), Optional.empty()),
                        SampleMedia.NONE),
                new ReportOptions(Path.of("."), "", StandardCharsets.UTF_8, "1"),
                out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        Schema.assertValid(json);
        return json;
    }
}
