package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.MadeWhatIf;
import io.github.ensdiag.whatif.Step;
import io.github.ensdiag.whatif.WhatIf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfSectionTest {
    @TempDir
    Path dir;

    private static WhatIf nasnet(Results results) {
        return MadeWhatIf.nasnet(
                        results.samples(),
                        results.ensemble().predictor().right(),
                        results.members().size())
                .build(3, 1);
    }

    /** What a reader sees of the section, spaces as one. */
    private static String words(Rendered page) {
        int from = page.html.indexOf("<section id=\"whatif\"");
        return page.html
                .substring(from, page.html.indexOf("</section>", from))
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace(" ,", ",")
                .replace(" :", ":")
                .replace(" .", ".");
    }

    private static void assertSays(Rendered page, String text) {
        assertTrue(words(page).contains(text), () -> text + " is not in: " + words(page));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 32})
    void pagesWithALadderHold(int members) throws Exception {
        Rendered page = Rendered.of(Rendered.dense(dir, members, 200, 6), WhatIfSectionTest::nasnet);
        HtmlReportTest.check(page);
        assertEquals(List.of("ladder", "ladder-narrow", "ladder-short", "ladder-short-narrow"), ladders(page));
        assertTrue(page.html.contains("<a href=\"#whatif\">What would help?</a>"));
        assertSays(page, "3 samples belong to classes with fewer samples than there are members");
        assertSays(page, "On 1 sample very many classes could win");
        assertEquals(members <= 3, words(page).contains("on all samples 0.81 for"));
    }

    private static List<String> ladders(Rendered page) {
        return page.all("id=\"chart-(ladder[a-z-]*)-title\"").stream().sorted().toList();
    }

    @Test
    void withoutALadderThereIsNoSection() throws Exception {
        for (boolean today : List.of(false, true)) {
            Rendered page = Rendered.of(
                    Rendered.dense(dir, 2, 100, 4),
                    r -> today
                            ? MadeWhatIf.of(r).today().build()
                            : MadeWhatIf.of(r).build());
            HtmlReportTest.check(page);
            assertFalse(page.html.contains("#whatif\""));
            assertFalse(page.html.contains("id=\"whatif\""));
        }
    }

    @Test
    void withoutChartsTheTableStandsAlone() throws Exception {
        Rendered page = Rendered.withoutCharts(Rendered.dense(dir, 2, 100, 4), WhatIfSectionTest::nasnet);
        HtmlReportTest.check(page);
        assertFalse(page.html.contains("<svg"));
        assertSays(page, "geometric mean");
    }

    @Test
    void theTableHoldsTheFigures() throws Exception {
        // 100 samples, of which 12 win and 2 lose: +10 points, half width 1.96·√((0.14 − 0.01)/100) = 0.0707
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 100, 4),
                r -> MadeWhatIf.of(100, 60)
                        .today()
                        .rung(Step.GEOMETRIC, 12, 2)
                        .rung(Step.BORDA, 5, 5)
                        .build());
        // McNemar: 2·P(X ≤ 2), X ~ Bin(14, ½) = 0.01294, doubled by the helper
        assertSays(page, "geometric mean 70.00 +10.00 +2.93 to +17.07 12 2 0.03 surely better");
        assertSays(page, "Borda count 60.00 0.00 \u22126.20 to +6.20 5 5 1 cannot tell");
    }

    @Test
    void differencesAreToldAsCosts() throws Exception {
        Fit fit = new Fit(List.of(1.5, 0.5), List.of());
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 200, 4),
                r -> MadeWhatIf.of(10_000, 6000)
                        .today()
                        .fitted(Step.TEMPERED_MEAN, 500, 100, fit, fit, fit)
                        .fitted(
                                Step.WEIGHTED_MEAN,
                                100,
                                110,
                                MadeWhatIf.weights(2, 0.7),
                                MadeWhatIf.weights(2, 0.4),
                                MadeWhatIf.weights(2, 0.6))
                        .independent(-0.02, -0.03, -0.01)
                        .build());
        // half width 1.96·√((0.06 − 0.0016)/10 000) = 0.0047
        assertSays(page, "Unequal confidence costs 4.00 points (95\u202f% interval 3.53 to 4.47)");
        assertSays(page, "(on all samples 1.50 for model-a0 and 0.50 for model-b1 )");
        assertSays(page, "Equal weights: these samples cannot tell");
        assertSays(page, "the accuracy changes by \u22120.10 points (95\u202f% interval \u22120.38 to +0.18)");
        assertSays(page, "Making the same mistakes costs nothing");
        assertSays(page, "One combination is surely better than today\u2019s");
    }

    @Test
    void todaysRuleIsNotTriedAgain() throws Exception {
        Rendered page = Rendered.of(Rendered.dense(dir, 2, 200, 4), WhatIfSectionTest::nasnet);
        assertSays(page, "today: arithmetic mean");
        assertFalse(words(page).contains("no sample differs"), "the arithmetic mean has no row of its own");
    }

    @Test
    void independentErrorsAboveTheOracleAreExplained() throws Exception {
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 200, 4),
                r -> MadeWhatIf.of(10_000, 6000)
                        .today()
                        .independent(0.3, 0.29, 0.31)
                        .rung(Step.ORACLE, 1000, 0)
                        .build());
        assertSays(page, "Independent errors score more than the oracle");
    }

    @Test
    void nothingBetterIsSaid() throws Exception {
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 200, 4),
                r -> MadeWhatIf.of(1000, 600)
                        .today()
                        .rung(Step.GEOMETRIC, 10, 12)
                        .rung(Step.VOTE, 1, 80)
                        .rung(Step.BORDA, 0, 0)
                        .build());
        assertSays(page, "Nothing tried here is surely better than today\u2019s");
        assertSays(page, "; one of three is surely worse.");
        assertSays(page, "no sample differs");
    }

    @Test
    void theCurveInWords() throws Exception {
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 200, 4),
                r -> MadeWhatIf.of(1000, 600)
                        .today()
                        .fitted(
                                Step.WEIGHTED_MEAN,
                                190,
                                10,
                                MadeWhatIf.weights(2, 0.7),
                                MadeWhatIf.weights(2, 0.9),
                                MadeWhatIf.weights(2, 0.8))
                        .curve(Pooling.MEAN, new double[] {0, 0.501, 0.7, 0.9}, 600, 789, 790, 700)
                        .build());
        HtmlReportTest.check(page);
        assertSays(page, "A weight of about 0.80 for model-a0 is surely better than today\u2019s 0.50.");
        assertSays(page, "right most often, 79.00\u202f%, where model-a0 weighs 0.80. Anywhere from 0.50 to 0.90");
        assertSays(page, "at \u00bd it lies 19.00 points lower");
        assertSays(page, "from 0.48 to 0.52 for model-a0 the accuracy changes by +18.90 points");
        assertSays(
                page, "The honest figure is that of weights fitted on one half and scored on the other: 78.00\u202f%");
    }

    @Test
    void linesForThePom() throws Exception {
        Rendered page = Rendered.of(Rendered.dense(dir, 2, 200, 4), WhatIfSectionTest::nasnet);
        assertSays(page, "<combiner>geometric</combiner> <weights>0.9023,0.0977</weights>");
        assertSays(
                page, "<combiner>mean</combiner> <weights>0.7314,0.2686</weights> <temperature>fitted</temperature>");
        assertSays(page, "Borda count <combiner>borda</combiner>");
        Rendered zero = Rendered.of(
                Rendered.dense(dir, 2, 200, 4),
                r -> MadeWhatIf.of(1000, 600)
                        .today()
                        .fitted(
                                Step.WEIGHTED_MEAN,
                                90,
                                10,
                                MadeWhatIf.weights(2, 1),
                                MadeWhatIf.weights(2, 1),
                                MadeWhatIf.weights(2, 1))
                        .build());
        assertFalse(words(zero).contains("<weights>"), "a weight of 0 cannot be configured");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        double[][] scores = {{0.9, 0.1}, {0.2, 0.8}, {0.6, 0.4}};
        var set = new EvaluationSet(
                2,
                new int[] {0, 1, 1},
                List.of(
                        MadeMember.dense("<script>alert(1)</script>", Scale.PROBABILITIES, scores),
                        MadeMember.dense("${7*7}\"'&", Scale.PROBABILITIES, scores)));
        Rendered page = Rendered.of(
                set,
                r -> MadeWhatIf.nasnet(300, 200, 2)
                        .curve(Pooling.MEAN, new double[] {0, 0.5}, 1, 2)
                        .build());
        assertFalse(page.html.contains("<script>alert"));
        assertTrue(words(page).contains("${7*7}&quot;'&amp;"), "a name is no template");
    }

    @Test
    void everyRungIsInTheGlossary() throws Exception {
        Rendered page = Rendered.of(Rendered.dense(dir, 2, 100, 4));
        for (Step step : Step.values()) {
            assertTrue(page.html.contains("<dt id=\"g-" + WhatIfGlossary.id(step) + "\">"), step::name);
        }
    }

    @Test
    void theJsonHoldsAll() throws Exception {
        EvaluationSet set = Rendered.dense(dir, 2, 200, 4);
        Diagnosed made = Diagnosed.of(set, Rendered.OPTIONS);
        Results results = made.results();
        WhatIf whatIf = MadeWhatIf.nasnet(50_000, 38_437, 2)
                .curve(Pooling.MEAN, new double[] {0, 0.25, 0.5005}, 7, 5, 9)
                .build(3, 1);
        var out = new ByteArrayOutputStream();
        JsonReport.write(
                new ReportContent(
                        set,
                        List.of(),
                        results,
                        whatIf,
                        made.attention(),
                        List.of(),
                        Explanation.of(results, whatIf, Integer::toString, List.of()),
                        new Charts(List.of(), Optional.empty()),
                        SampleMedia.NONE),
                new ReportOptions(dir, "t", StandardCharsets.UTF_8, "1"),
                out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray()).get("whatIf");
        assertEquals(13, json.get("rungs").size());
        assertEquals(3, json.get("unpaired").asInt());
        assertEquals(1, json.get("truncated").asInt());
        JsonNode weighted = json.get("rungs").get(8);
        assertEquals("weighted-mean", weighted.get("step").asText());
        assertEquals(0.80948, weighted.get("accuracy").get("value").asDouble(), 1e-12);
        assertEquals(0.04074, weighted.get("difference").get("value").asDouble(), 1e-12);
        assertEquals("better", weighted.get("standing").asText());
        assertEquals(2960, weighted.get("flips").get("won").asInt());
        assertEquals(
                0.8589,
                weighted.get("fittedOnHalves").get(1).get("weights").get(0).asDouble());
        assertEquals(0.8114, weighted.get("forUse").get("weights").get(0).asDouble());
        assertEquals(
                "<combiner>mean</combiner> <weights>0.8114,0.1886</weights>",
                weighted.get("configuration").asText());
        assertTrue(json.get("rungs").get(11).get("flips").isNull(), "independent errors have no flips");
        JsonNode curve = json.get("weightCurves").get(0);
        assertEquals("mean", curve.get("pooling").asText());
        assertEquals(3, curve.get("pieces").asInt());
        assertEquals(9, curve.get("top").get("right").asInt());
        assertEquals(500, curve.get("lowest").size());
        assertEquals(7, curve.get("lowest").get(124).asInt());
        assertEquals(5, curve.get("highest").get(125).asInt());
        assertEquals(5, curve.get("lowest").get(250).asInt());
        assertEquals(9, curve.get("highest").get(250).asInt());
    }
}
