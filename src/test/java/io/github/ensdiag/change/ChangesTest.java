package io.github.ensdiag.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final int[] LABELS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2};

    /** Two members vote; where they differ, the lower class wins. */
    private static final Runs THEN =
            Runs.of(3, LABELS, Map.of("a", new int[] {0, 0, 1, 1, 1, 1, 2, 2, 2, 0}, "b", new int[] {
                0, 1, 1, 1, 1, 2, 2, 0, 2, 2
            }));

    private static final Runs NOW =
            Runs.of(3, LABELS, Map.of("a", new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 0}, "b", new int[] {
                1, 1, 1, 1, 1, 2, 2, 0, 2, 2
            }));

    // The vote then: 0 0 1 1 1 1 2 0 2 0, right on 0 1 4 5 8; now: 0 0 0 0 1 1 1 0 2 0, right on 0 1 2 3 4 5 6 8.

    private static Figure figure(Changes changes, Subject subject, Measure measure) {
        return changes.of(subject, measure).orElseThrow().difference();
    }

    @Test
    void whoChangedSidesByHand() {
        Changes changes = Changes.between(THEN.snapshot(), NOW.snapshot());
        SampleChanges samples = changes.samples().orElseThrow();

        assertFalse(samples.byId());
        assertEquals(10, samples.matched());
        assertTrue(samples.whole());
        assertEquals(
                List.of(
                        new SampleChange(2, 2, "2", true),
                        new SampleChange(3, 3, "3", true),
                        new SampleChange(6, 6, "6", true)),
                samples.listed());
        SeriesChange ensemble = samples.ensemble();
        assertEquals(5, ensemble.rightBefore());
        assertEquals(8, ensemble.rightNow());
        assertEquals(0.3, ensemble.difference().get(), 1e-15);
        // 2·P(X ≤ 0), X ~ Bin(3, ½)
        assertEquals(0.25, ensemble.p().get(), 1e-15);
        SeriesChange b = samples.of(Optional.of("b")).orElseThrow();
        assertEquals(List.of(0, 1), List.of(b.newlyRight(), b.newlyWrong()));
        assertEquals(1, b.p().get());
        assertTrue(
                changes.line()
                        .matches("Against the baseline: \\+30\\.00 points \\(95 % interval .* to .*\\): "
                                + "3 samples newly right, 0 newly wrong\\."),
                changes.line());
    }

    /** McNemar’s exact p of 4 against 0 is 2·½⁴; the bootstrap's interval, of Poisson(4), begins above 0. */
    @Test
    void aFewFlipsAreNoFindingWhateverTheirInterval() {
        int[] labels = new int[20];
        int[] right = new int[20];
        int[] wrong = new int[20];
        Arrays.fill(wrong, 0, 4, 1);
        Runs then = Runs.of(2, labels, Map.of("a", wrong, "b", right));
        Runs now = Runs.of(2, labels, Map.of("a", right, "b", right));
        Changes four = Changes.between(then.snapshot(), now.snapshot());
        SeriesChange a = four.samples().orElseThrow().of(Optional.of("a")).orElseThrow();
        assertEquals(0.125, a.p().get(), 1e-15);
        assertEquals(0.125, a.adjustedP().get(), 1e-15);
        assertTrue(a.difference().interval().orElseThrow().low() > 0);
        assertFalse(four.found(Optional.of("a")));

        Arrays.fill(wrong, 0, 6, 1);
        Changes six = Changes.between(then.snapshot(), now.snapshot());
        assertTrue(six.found(Optional.of("a")));
        assertFalse(six.found(Optional.of("b")));
        assertFalse(six.found(Optional.of("none")));
    }

    @Test
    void classByClass() {
        SampleChanges samples =
                Changes.between(THEN.snapshot(), NOW.snapshot()).samples().orElseThrow();
        ClassChange most = samples.classes().get(0);
        assertEquals("k0", most.id());
        assertEquals(List.of(4, 2, 4), List.of(most.matched(), most.rightBefore(), most.rightNow()));
        assertEquals(0.5, most.difference().get());
        // p = 2·¼ and 1; Benjamini–Hochberg over the two: min(0.5·2/1, 1·2/2)
        assertEquals(0.5, most.p().get(), 1e-15);
        assertEquals(1, most.adjustedP().get(), 1e-15);
        assertEquals("k1", samples.classes().get(1).id());
        assertEquals(2, samples.classes().size());
    }

    @Test
    void figuresOfClassesArePaired() {
        Changes changes = Changes.between(THEN.snapshot(), NOW.snapshot());
        Subject oneWorse = new Subject.OfClass("k0", Optional.of("b"));
        FigureChange worse = changes.of(oneWorse, ClassMeasure.ACCURACY).orElseThrow();
        assertTrue(worse.paired());
        assertEquals(-0.25, worse.difference().get());
        FigureChange still = changes.of(new Subject.OfClass("k2", Optional.empty()), ClassMeasure.ACCURACY)
                .orElseThrow();
        assertTrue(still.still());
        assertEquals(0, still.difference().get());
        assertTrue(changes.of(new Subject.OfClass("k9", Optional.empty()), ClassMeasure.ACCURACY)
                .isEmpty());
    }

    @Test
    void theGainStandsStillWhereEnsembleAndBestMoveTogether() {
        Changes changes = Changes.between(THEN.snapshot(), NOW.snapshot());
        FigureChange gain = changes.of(new Subject.Ensemble(), EnsembleMeasure.GAIN_OVER_BEST)
                .orElseThrow();
        assertTrue(gain.paired());
        // a is right on the very samples that the vote gets right, then and now.
        assertEquals(0, gain.difference().get(), 1e-15);
        assertTrue(gain.still());
    }

    @Test
    void pairedFiguresAreDifferencesOfTheFigures() {
        Snapshot then = Runs.random(1, 400, 5, 60, 70, 72, 50).snapshot();
        Snapshot now = Runs.random(2, 400, 5, 75, 65, 70, 55).snapshot();
        Changes changes = Changes.between(then, now);
        long paired = changes.figures().stream()
                .filter(FigureChange::paired)
                .peek(c -> assertEquals(
                        c.now().get() - c.before().get(), c.difference().get(), 1e-12, c.toString()))
                .peek(c -> assertTrue(c.difference()
                        .interval()
                        .orElseThrow()
                        .contains(c.difference().get())))
                .count();
        // 5 accuracies, 4 figures of the ensemble, 3 of each of 6 pairs
        assertEquals(5 + 4 + 3 * 6, paired);
    }

    /** Mean and deviation of the paired differences, one by one. */
    @Test
    void theIntervalOfAChangedGainIsThatOfItsSamples() {
        Runs then = Runs.random(1, 400, 5, 60, 80);
        Runs now = Runs.random(2, 400, 5, 82, 65);
        Snapshot a = then.snapshot();
        Snapshot b = now.snapshot();
        assertEquals(List.of("net1", "net0"), List.of(a.bestMember(), b.bestMember()));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 400; i++) {
            int d = (b.fates().right(2, i) ? 1 : 0)
                    - (b.fates().right(0, i) ? 1 : 0)
                    - (a.fates().right(2, i) ? 1 : 0)
                    + (a.fates().right(1, i) ? 1 : 0);
            sum += d;
            squares += d * d;
        }
        double mean = sum / 400;
        double half = 1.959963984540054 * Math.sqrt((squares / 400 - mean * mean) / 400);
        Figure gain = figure(Changes.between(a, b), new Subject.Ensemble(), EnsembleMeasure.GAIN_OVER_BEST);
        assertEquals(mean, gain.get(), 1e-12);
        assertEquals(mean - half, gain.interval().orElseThrow().low(), 1e-12);
        assertEquals(mean + half, gain.interval().orElseThrow().high(), 1e-12);
    }

    @Test
    void aRunAgainstItselfHasNoChange() {
        Snapshot run = Runs.random(3, 200, 4, 60, 70, 65).snapshot();
        Changes changes = Changes.between(run, run);
        assertTrue(changes.nothing());
        assertEquals("Against the baseline: nothing changed.", changes.line());
        for (FigureChange change : changes.figures()) {
            assertEquals(0, change.difference().get(), change.toString());
            assertTrue(change.still(), change.toString());
        }
        assertEquals(List.of(), changes.samples().orElseThrow().listed());
        assertEquals(List.of(), changes.samples().orElseThrow().classes());
    }

    @Test
    void theOtherWayRoundEverythingIsNegated() {
        Snapshot a = Runs.random(4, 500, 5, 60, 70, 72).snapshot();
        Snapshot b = Runs.random(5, 500, 5, 75, 65, 70).snapshot();
        Changes there = Changes.between(a, b);
        Changes back = Changes.between(b, a);
        for (FigureChange change : there.figures()) {
            Figure other = figure(back, change.subject(), change.measure());
            assertEquals(-change.difference().get(), other.get(), 1e-12, change.toString());
            change.difference().interval().ifPresent(i -> {
                assertEquals(-i.high(), other.interval().orElseThrow().low(), 1e-9, change.toString());
                assertEquals(-i.low(), other.interval().orElseThrow().high(), 1e-9, change.toString());
            });
        }
        SampleChanges samples = there.samples().orElseThrow();
        for (SeriesChange series : samples.series()) {
            SeriesChange other =
                    back.samples().orElseThrow().of(series.member()).orElseThrow();
            assertEquals(series.newlyRight(), other.newlyWrong());
            assertEquals(series.newlyWrong(), other.newlyRight());
            assertEquals(series.p(), other.p());
        }
    }

    @Test
    void pairsMayBeNamedInEitherOrder() {
        Snapshot a = Runs.random(4, 300, 5, 60, 70).snapshot();
        Snapshot b = Runs.random(5, 300, 5, 75, 65).snapshot();
        Changes changes = Changes.between(a, b);
        var asListed = new Subject.Pair("net0", "net1");
        var reversed = new Subject.Pair("net1", "net0");
        for (PairMeasure measure : List.of(PairMeasure.ERROR_CONSISTENCY, PairMeasure.DISAGREEMENT)) {
            assertEquals(figure(changes, asListed, measure), figure(changes, reversed, measure));
        }
        FigureChange other =
                changes.of(reversed, PairMeasure.ACCURACY_DIFFERENCE).orElseThrow();
        assertEquals(reversed, other.subject());
        assertEquals(
                -figure(changes, asListed, PairMeasure.ACCURACY_DIFFERENCE).get(),
                other.difference().get());
        assertEquals(
                other.now().get() - other.before().get(), other.difference().get(), 1e-12);
    }

    @Test
    void idsTellWhichSampleIsWhich() {
        Runs then = THEN.identified("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        // Classes in another order; d is gone, e relabelled, x new, the others turned round.
        Runs now = new Runs(
                List.of("k2", "k1", "k0"),
                Optional.of(List.of("j", "i", "h", "g", "f", "e", "x", "c", "b", "a")),
                new int[] {0, 0, 1, 1, 1, 2, 1, 2, 2, 2},
                new TreeMap<>(Map.of(
                        "a", new int[] {0, 0, 1, 1, 1, 2, 1, 2, 2, 1},
                        "c", new int[] {0, 0, 1, 1, 1, 2, 1, 2, 2, 1})));
        Changes changes = Changes.between(then.snapshot(), now.snapshot());
        SampleChanges samples = changes.samples().orElseThrow();

        assertTrue(samples.byId());
        assertEquals(
                List.of(8, 1, 1, 1),
                List.of(samples.matched(), samples.relabelled(), samples.added(), samples.removed()));
        // The vote then was right on a, b, f and i of these; now on all but a.
        assertEquals(
                List.of("j", "h", "g", "c"),
                samples.listed().stream()
                        .filter(SampleChange::newlyRight)
                        .map(SampleChange::id)
                        .toList());
        assertEquals(
                List.of(new SampleChange(9, 0, "a", false)),
                samples.listed().stream().filter(s -> !s.newlyRight()).toList());
        assertEquals(List.of("c"), changes.addedMembers());
        assertEquals(List.of("b"), changes.removedMembers());
        FigureChange accuracy =
                changes.of(new Subject.Ensemble(), PredictorMeasure.ACCURACY).orElseThrow();
        assertEquals(List.of(Figure.share(4, 8), Figure.share(7, 8)), List.of(accuracy.before(), accuracy.now()));
        assertEquals(0.375, accuracy.difference().get(), 1e-15);
    }

    /** Eight samples as before, two gone, three new ones that everybody gets wrong: no model changed. */
    @Test
    void sharesAreOfTheSamplesThatBothHave() {
        Runs then = THEN.identified("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9");
        Runs now = Runs.of(
                        3,
                        new int[] {2, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0},
                        Map.of("a", new int[] {0, 0, 0, 1, 1, 1, 1, 2, 2, 1, 1}, "b", new int[] {
                            0, 0, 1, 1, 1, 1, 2, 2, 0, 1, 1
                        }))
                .identified("n0", "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "n1", "n2");
        Changes changes = Changes.between(then.snapshot(), now.snapshot());
        FigureChange accuracy =
                changes.of(new Subject.Ensemble(), PredictorMeasure.ACCURACY).orElseThrow();
        assertTrue(accuracy.shared());
        assertTrue(accuracy.still());
        // right on s0, s1, s4 and s5 of eight
        assertEquals(Figure.share(4, 8), accuracy.before());
        assertEquals(Figure.share(4, 8), accuracy.now());
        assertEquals(0, accuracy.difference().get());
        assertTrue(changes.of(new Subject.Pair("a", "b"), PairMeasure.DOUBLE_FAULT)
                .orElseThrow()
                .still());
        // more than who is right is needed: of all samples of each run
        FigureChange kappa = changes.of(new Subject.Pair("a", "b"), PairMeasure.ERROR_CONSISTENCY)
                .orElseThrow();
        assertFalse(kappa.shared());
        assertFalse(kappa.paired());
    }

    /** With few flips and many, on all samples and on those that both have. */
    @Test
    void theAccuracyOfASeriesChangesAsItsSamplesDo() {
        Runs then = Runs.random(1, 300, 4, 70, 80);
        for (Runs now : List.of(Runs.random(2, 300, 4, 75, 80), Runs.random(2, 200, 4, 95, 30), then)) {
            Changes changes = Changes.between(identified(then), identified(now));
            SampleChanges samples = changes.samples().orElseThrow();
            for (SeriesChange series : samples.series()) {
                Subject subject =
                        series.member().<Subject>map(Subject.Member::new).orElseGet(Subject.Ensemble::new);
                FigureChange accuracy =
                        changes.of(subject, PredictorMeasure.ACCURACY).orElseThrow();
                assertEquals(series.difference().get(), accuracy.difference().get(), 1e-15);
                assertEquals(
                        series.difference().interval().isPresent(),
                        accuracy.difference().interval().isPresent());
                accuracy.difference().interval().ifPresent(i -> {
                    assertEquals(series.difference().interval().orElseThrow().low(), i.low(), 1e-15);
                    assertEquals(series.difference().interval().orElseThrow().high(), i.high(), 1e-15);
                });
                assertEquals(
                        Figure.share(series.rightBefore(), samples.matched()).value(),
                        accuracy.before().value());
                assertEquals(
                        Figure.share(series.rightNow(), samples.matched()).value(),
                        accuracy.now().value());
            }
        }
    }

    private static Snapshot identified(Runs runs) {
        return runs.identified(IntStream.range(0, runs.labels().length)
                        .mapToObj(i -> "s" + i)
                        .toArray(String[]::new))
                .snapshot();
    }

    @Test
    void whySamplesCannotBeMatched() {
        String[] ids = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        assertUnmatched("The samples of this run have ids", THEN, NOW.identified(ids));
        assertUnmatched("those of this run have none", THEN.identified(ids), NOW);
        String[] others = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
        assertUnmatched("No sample of this run", THEN.identified(ids), NOW.identified(others));
        int[] labels = LABELS.clone();
        labels[3] = 1;
        assertUnmatched("in 1 row the true class differs", THEN, Runs.of(3, labels, NOW.answers()));
        assertUnmatched("10 where this run has 400", THEN, Runs.random(1, 400, 3, 50, 60));
    }

    private static void assertUnmatched(String reason, Runs then, Runs now) {
        Changes changes = Changes.between(then.snapshot(), now.snapshot());
        assertTrue(changes.samples().isEmpty());
        assertTrue(changes.unmatched().contains(reason), changes.unmatched());
        assertTrue(changes.line().endsWith(changes.unmatched()), changes.line());
        FigureChange accuracy =
                changes.of(new Subject.Ensemble(), PredictorMeasure.ACCURACY).orElseThrow();
        assertFalse(accuracy.paired());
        assertTrue(accuracy.difference().interval().isPresent());
    }

    @Test
    void findingsComeAndGo() {
        var early = new Finding(Severity.NOTE, "early", Optional.empty(), "s", "e", "");
        var late = new Finding(Severity.NOTE, "late", Optional.empty(), "s", "e", "");
        var both = new Finding(Severity.NOTE, "both", Optional.of("a"), "s", "e", "");
        Changes changes = Changes.between(THEN.snapshot(early, both), THEN.snapshot(both, late));
        assertEquals(List.of(late), changes.appeared());
        assertEquals(List.of(early), changes.vanished());
        assertFalse(changes.nothing());
        assertFalse(changes.otherVerdict());
    }
}
