package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.features.Attention;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.MadeWhatIf;
import io.github.ensdiag.whatif.Step;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderChartTest {
    private static Charts charts(Results results, WhatIf whatIf) {
        return Charts.of(
                results,
                whatIf,
                new Attention(Optional.empty(), Optional.empty(), Optional.empty()),
                Integer::toString);
    }

    private static WhatIf nasnet(Results results) {
        return MadeWhatIf.nasnet(
                        results.samples(),
                        results.ensemble().predictor().right(),
                        results.members().size())
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 32})
    void everyRungIsDrawnWideAndNarrow(int members) {
        Results results = Case.dense(members, 400, 5).results();
        WhatIf whatIf = nasnet(results);
        Charts charts = charts(results, whatIf);
        ChartsTest.check(charts);
        for (String id : List.of("ladder", "ladder-narrow")) {
            List<String> texts = Svg.of(charts.find(id).orElseThrow()).texts();
            whatIf.ladder()
                    .rungs()
                    .forEach(r -> assertTrue(
                            texts.contains(Numbers.points(r.accuracy().get(), 1)), () -> id + texts + r.step()));
            assertEquals(5, texts.stream().filter(t -> t.endsWith(" †")).count(), texts::toString);
        }
        List<String> few = Svg.of(charts.find("ladder-short").orElseThrow()).texts();
        assertFalse(few.contains("Borda count"), few::toString);
        assertTrue(few.contains("independent errors"), few::toString);
    }

    /** The words above it name it. */
    @Test
    void whatScoresHighestIsOnTheFirstScreenWhateverItIs() {
        Results results = Case.dense(2, 400, 5).results();
        WhatIf whatIf = MadeWhatIf.of(results)
                .today()
                .rung(Step.GEOMETRIC, 20, 0)
                .rung(Step.VOTE, 10, 0)
                .rung(Step.BORDA, 30, 0)
                .build();
        List<String> few = Svg.of(charts(results, whatIf).find("ladder-short").orElseThrow())
                .texts();
        assertTrue(few.contains("Borda count"), few::toString);
        assertFalse(few.contains("plurality vote"), few::toString);
    }

    @Test
    void filledWhereItIsSureAndHollowWhereItIsNot() {
        Results results = Case.dense(2, 400, 5).results();
        WhatIf whatIf = MadeWhatIf.of(results)
                .today()
                .rung(Step.GEOMETRIC, 20, 0)
                .rung(Step.VOTE, 0, 20)
                .rung(Step.BORDA, 10, 9)
                .build();
        Svg svg = Svg.of(charts(results, whatIf).find("ladder").orElseThrow());
        assertEquals(1, svg.discs(Tone.GOOD));
        assertEquals(1, svg.discs(Tone.BAD));
        assertEquals(1, svg.discs(Tone.PAPER), "one ring");
        assertEquals(1, svg.discs(Tone.E));
        String description = svg.all("desc").get(0).getTextContent();
        assertTrue(description.contains("Borda count: "), description);
        assertTrue(description.contains("cannot be told from today’s"), description);
    }

    @Test
    void noLineReachesBeyondWhatAnAccuracyCanBe() {
        assertEquals(new Interval(0.75, 1), Plot.accuracies(new Interval(-0.125, 0.25), 0.875));
        assertEquals(new Interval(0, 0.25), Plot.accuracies(new Interval(-0.25, 0.125), 0.125));
        assertEquals(new Interval(0.625, 0.75), Plot.accuracies(new Interval(0.125, 0.25), 0.5));
    }

    @Test
    void aLineIsTodaysAccuracyAndTheInterval() {
        Results results = Case.dense(2, 400, 5).results();
        WhatIf whatIf =
                MadeWhatIf.of(results).today().rung(Step.GEOMETRIC, 40, 0).build();
        Svg svg = Svg.of(charts(results, whatIf).find("ladder").orElseThrow());
        double[] line = svg.all("path").stream()
                .filter(p -> p.getAttribute("stroke").equals(Tone.GOOD.css()) && p.hasAttribute("stroke-opacity"))
                .map(p -> p.getAttribute("d"))
                .flatMap(d -> Stream.of(
                        d.replaceAll("M([0-9.]+) [0-9.]+H([0-9.]+)", "$1 $2").split(" ")))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double today = x(svg, Tone.E);
        double there = x(svg, Tone.GOOD);
        // d = 0.1, and its half width is 1.96·√((0.1 − 0.01)/400) = 0.0294
        assertEquals(0.0294 / 0.1, (line[1] - line[0]) / 2 / (there - today), 0.002);
        assertEquals(there, (line[0] + line[1]) / 2, 0.1);
    }

    /** Where the only disc of a tone lies. */
    private static double x(Svg svg, Tone tone) {
        return svg.all("path").stream()
                .filter(p -> p.getAttribute("stroke").equals(tone.css())
                        && p.getAttribute("d").endsWith("h0"))
                .mapToDouble(
                        p -> Double.parseDouble(p.getAttribute("d").substring(1).split(" ")[0]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsDrawnOfAnEmptyLadderOrOfTodayAlone() {
        Results results = Case.dense(2, 100, 3).results();
        for (WhatIf whatIf : List.of(
                MadeWhatIf.of(results).build(), MadeWhatIf.of(results).today().build())) {
            assertTrue(charts(results, whatIf).all().stream()
                    .noneMatch(c -> c.id().startsWith("ladder") || c.id().startsWith("weights")));
        }
    }

    @Test
    void aLongCurveStaysSmall() {
        Results results = Case.dense(2, 400, 5).results();
        var random = new SplittableRandom(5);
        double[] starts = random.doubles(50_000).sorted().toArray();
        starts[0] = 0;
        int[] right = random.ints(50_000, 200, 400).toArray();
        WhatIf whatIf = MadeWhatIf.of(results)
                .today()
                .fitted(
                        Step.WEIGHTED_MEAN,
                        30,
                        2,
                        MadeWhatIf.weights(2, 0.7),
                        MadeWhatIf.weights(2, 0.7),
                        MadeWhatIf.weights(2, 0.7))
                .curve(Pooling.MEAN, starts, right)
                .curve(Pooling.GEOMETRIC, starts, right)
                .build();
        Charts charts = charts(results, whatIf);
        ChartsTest.check(charts);
        Svg svg = Svg.of(charts.find("weights").orElseThrow());
        assertTrue(svg.texts().contains("½"), svg.texts()::toString);
        assertTrue(svg.texts().containsAll(List.of("arithmetic mean", "geometric mean", "● today")));
        assertEquals(1, svg.discs(Tone.E), "today's weight");
        assertEquals(1, svg.discs(Tone.GOOD), "the fitted weights");
    }

    @Test
    void aCurveWithoutFittedWeights() {
        Results results = Case.dense(2, 400, 5).results();
        Charts charts = charts(
                results,
                MadeWhatIf.of(results)
                        .curve(Pooling.MEAN, new double[] {0}, 300)
                        .build());
        ChartsTest.check(charts);
        assertEquals(0, Svg.of(charts.find("weights").orElseThrow()).discs(Tone.GOOD));
    }
}
