package io.github.ensdiag.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.ClassCounts;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.snapshot.ClassSnapshot;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.MadeMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rules against figures made by hand: an average of three members, and three classes of which the last is empty. */
class RulesTest {
    private static final Selection ENSEMBLE = new Selection.Ensemble();
    private static final Snapshot SNAPSHOT = new Snapshot(
            "",
            100,
            "average",
            List.of("net-1", "net-2", "vgg"),
            "vgg",
            null,
            List.of(),
            Map.of(
                    new Subject.Ensemble(),
                    Map.of("accuracy", figure(0.75, 0.7, 0.8), "gainOverBest", Figure.of(0)),
                    new Subject.Member("net-1"),
                    Map.of("accuracy", figure(0.6, 0.55, 0.65)),
                    new Subject.Member("net-2"),
                    Map.of("accuracy", figure(0.7, 0.65, 0.74)),
                    new Subject.Member("vgg"),
                    Map.of("brier", Figure.of(Double.NaN)),
                    new Subject.Pair("net-1", "vgg"),
                    Map.of("accuracyDifference", figure(-0.1, -0.2, 0))),
            List.of(
                    new ClassSnapshot("n01", "cat", counts(50, 40)),
                    new ClassSnapshot("n02", "dog", counts(50, 20)),
                    new ClassSnapshot("n03", "rat", counts(0, 0))),
            Optional.empty(),
            null);

    private static Figure figure(double value, double low, double high) {
        return Figure.of(value, Optional.of(new Interval(low, high)));
    }

    private static ClassCounts counts(int size, int right) {
        return new ClassCounts(100, size, List.of(0, 0, 0, right), List.of(0, 0, 0, size), 0, 0);
    }

    private static Rule rule(Measure measure, Selection of, double minimum, boolean confident) {
        return new Rule(
                measure,
                of,
                OptionalDouble.of(minimum),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                confident,
                Consequence.WARN,
                Consequence.FAIL);
    }

    private static List<RuleResult> results(Rule rule) {
        return Rules.results(List.of(rule), SNAPSHOT, Optional.empty());
    }

    private static RuleResult only(Rule rule) {
        List<RuleResult> results = results(rule);
        assertEquals(1, results.size(), results::toString);
        return results.get(0);
    }

    private static String refused(Rule rule) {
        return assertThrows(InputException.class, () -> results(rule)).getMessage();
    }

    @Test
    void saysWhatWasFoundAndHowFarItIsFromTheLimit() {
        RuleResult broken = only(rule(PredictorMeasure.ACCURACY, ENSEMBLE, 0.76, false));
        assertEquals(Outcome.BROKEN, broken.outcome());
        assertTrue(broken.fails());
        assertEquals("Accuracy of the average: at least 76 %", broken.requirement());
        assertEquals(
                "Accuracy of the average is 75.00 % (95 % interval 70.00 to 80.00 %), 1.00 points below the least "
                        + "allowed, 76 %.",
                broken.statement());
        assertEquals(-0.01, broken.margin().getAsDouble(), 1e-12);
    }

    @Test
    void withConfidenceTheIntervalDecides() {
        assertEquals(
                Outcome.KEPT,
                only(rule(PredictorMeasure.ACCURACY, ENSEMBLE, 0.7, true)).outcome());
        assertEquals(
                Outcome.BROKEN,
                only(rule(PredictorMeasure.ACCURACY, ENSEMBLE, 0.81, true)).outcome());
        RuleResult undecided = only(rule(PredictorMeasure.ACCURACY, ENSEMBLE, 0.76, true));
        assertEquals(Outcome.UNDECIDED, undecided.outcome());
        assertTrue(undecided.warns() && !undecided.fails());
        assertTrue(undecided.statement().endsWith("holds the least allowed, 76 %: these samples cannot tell."));
    }

    @Test
    void withoutAnIntervalThereIsNoConfidence() {
        RuleResult result = only(rule(EnsembleMeasure.GAIN_OVER_BEST, ENSEMBLE, -0.01, true));
        assertEquals(Outcome.UNDECIDED, result.outcome());
        assertTrue(result.statement().contains("nothing varies"), result.statement());
        assertEquals(
                Outcome.KEPT,
                only(rule(EnsembleMeasure.GAIN_OVER_BEST, ENSEMBLE, -0.01, false))
                        .outcome());
    }

    @Test
    void undefinedIsUndecided() {
        RuleResult result = only(rule(PredictorMeasure.BRIER, new Selection.Members("vgg"), 0, false));
        assertEquals(Outcome.UNDECIDED, result.outcome());
        assertTrue(result.statement().startsWith("Brier score of vgg is undefined"), result.statement());
        assertTrue(result.margin().isEmpty());
    }

    @Test
    void everyLimitIsARequirementOfItsOwn() {
        Rule both = new Rule(
                PredictorMeasure.ACCURACY,
                new Selection.Members("net-*"),
                OptionalDouble.of(0.65),
                OptionalDouble.of(0.69),
                OptionalDouble.empty(),
                false,
                Consequence.WARN,
                Consequence.WARN);
        List<RuleResult> results = results(both);
        assertEquals(
                List.of(Outcome.BROKEN, Outcome.KEPT, Outcome.KEPT, Outcome.BROKEN),
                results.stream().map(RuleResult::outcome).toList());
        assertEquals("Accuracy of net-2: at most 69 %", results.get(3).requirement());
        assertTrue(results.get(0).warns());
        assertEquals(
                "Of 4 requirements 2 are broken and 2 are kept.",
                RuleTally.of(results).sentence());
        assertEquals(
                List.of("Accuracy of net-1: at least 65 %", "Accuracy of net-2: at most 69 %"),
                RuleTally.gravestFirst(results).subList(0, 2).stream()
                        .map(RuleResult::requirement)
                        .toList());
    }

    @Test
    void classesByIdNameOrStar() {
        assertEquals(
                "Accuracy on the class n01 (cat) of the average: at least 50 %",
                only(rule(ClassMeasure.ACCURACY, new Selection.Classes("n01", Optional.empty()), 0.5, false))
                        .requirement());
        assertEquals(
                new Subject.OfClass("n02", Optional.empty()),
                only(rule(ClassMeasure.ACCURACY, new Selection.Classes("dog", Optional.empty()), 0.5, false))
                        .subject());
        List<RuleResult> all =
                results(rule(ClassMeasure.ACCURACY, new Selection.Classes("*", Optional.empty()), 0.5, false));
        assertEquals(
                List.of(Outcome.KEPT, Outcome.BROKEN),
                all.stream().map(RuleResult::outcome).toList());
        assertEquals(
                6,
                results(rule(ClassMeasure.F1, new Selection.Classes("*", Optional.of("*")), 0.5, false))
                        .size());
        // of an empty class that is named there is something to say
        assertEquals(
                Outcome.UNDECIDED,
                only(rule(ClassMeasure.ACCURACY, new Selection.Classes("rat", Optional.empty()), 0.5, false))
                        .outcome());
    }

    @Test
    void pairsInTheOrderOfTheReport() {
        List<RuleResult> all = results(rule(PairMeasure.ERROR_CONSISTENCY, new Selection.Pairs("*", "*"), 0, false));
        assertEquals(
                List.of(
                        new Subject.Pair("net-1", "net-2"),
                        new Subject.Pair("net-1", "vgg"),
                        new Subject.Pair("net-2", "vgg")),
                all.stream().map(RuleResult::subject).toList());
        assertEquals(
                2,
                results(rule(PairMeasure.ERROR_CONSISTENCY, new Selection.Pairs("vgg", "*"), 0, false))
                        .size());
        assertEquals(
                Outcome.KEPT,
                only(rule(PairMeasure.ACCURACY_DIFFERENCE, new Selection.Pairs("net-1", "vgg"), -0.1, false))
                        .outcome());
        String message = refused(rule(PairMeasure.ACCURACY_DIFFERENCE, new Selection.Pairs("vgg", "net-1"), 0, false));
        assertTrue(message.contains("<pair>net-1, vgg</pair>"), message);
    }

    @Test
    void refusesWhoIsNotThere() {
        String member = refused(rule(PredictorMeasure.ACCURACY, new Selection.Members("vit"), 0, false));
        assertEquals(
                "Rule 1 (accuracy): no member is called \"vit\". The members are net-1, net-2, vgg; * stands for any "
                        + "characters.",
                member);
        String pair = refused(rule(PairMeasure.DISAGREEMENT, new Selection.Pairs("vgg", "vgg"), 0, false));
        assertTrue(pair.contains("one member only"), pair);
        String ofClass = refused(rule(ClassMeasure.F1, new Selection.Classes("cats", Optional.empty()), 0, false));
        assertTrue(ofClass.contains("Did you mean cat? The classes are cat, dog, rat"), ofClass);
        String empty = refused(rule(ClassMeasure.F1, new Selection.Classes("r*", Optional.empty()), 0, false));
        assertTrue(empty.contains("and samples"), empty);
    }

    @Test
    void findsThatOutBeforeAnythingIsComputed() {
        EvaluationSet set = new EvaluationSet(
                2, new int[] {0, 1}, List.of(MadeMember.decisions("a", 0, 1), MadeMember.decisions("b", 0, 0)));
        Rules.check(List.of(rule(ClassMeasure.F1, new Selection.Classes("1", Optional.of("b")), 0, false)), set);
        assertThrows(
                InputException.class,
                () -> Rules.check(
                        List.of(rule(ClassMeasure.F1, new Selection.Classes("2", Optional.empty()), 0, false)), set));
    }

    private static Rule notWorse(Measure measure, double tolerance, boolean confident) {
        return new Rule(
                measure,
                ENSEMBLE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(tolerance),
                confident,
                Consequence.WARN,
                Consequence.FAIL);
    }

    private static RuleResult changed(Measure measure, double tolerance, boolean confident, Figure difference) {
        Rule rule = notWorse(measure, tolerance, confident);
        Target target = Target.of(new Subject.Ensemble());
        Bound bound = Rules.bounds(rule).get(0);
        FigureChange change = new FigureChange(
                target.subject(), measure, Figure.of(0.5), Figure.of(0.5 + difference.get()), difference, true, false);
        return new Judgement(rule, target, bound, "average").of(Optional.of(change));
    }

    @Test
    void notWorseThanBefore() {
        Figure fell = figure(-0.01, -0.02, -0.002);
        assertEquals(
                Outcome.BROKEN,
                changed(PredictorMeasure.ACCURACY, 0, false, fell).outcome());
        assertEquals(
                Outcome.BROKEN,
                changed(PredictorMeasure.ACCURACY, 0, true, fell).outcome());
        assertEquals(
                Outcome.KEPT,
                changed(PredictorMeasure.ACCURACY, 0.01, false, fell).outcome());
        assertEquals(
                Outcome.UNDECIDED,
                changed(PredictorMeasure.ACCURACY, 0.01, true, fell).outcome());
        assertEquals(
                Outcome.KEPT,
                changed(PredictorMeasure.ACCURACY, 0.02, true, fell).outcome());
        // of a loss less is better
        assertEquals(Outcome.KEPT, changed(PredictorMeasure.NLL, 0, true, fell).outcome());
        Figure rose = figure(0.01, 0.002, 0.02);
        assertEquals(
                Outcome.BROKEN, changed(PredictorMeasure.NLL, 0.001, true, rose).outcome());
        assertEquals(
                "Accuracy of the average was 50.00 % and is 49.00 %, a change of −1.00 points (95 % interval −2.00 to "
                        + "−0.20 points), 0.50 points below the least allowed, −0.5 points.",
                changed(PredictorMeasure.ACCURACY, 0.005, false, fell).statement());
        assertEquals(
                "Accuracy of the average: not worse than the baseline by more than 0.5 points",
                changed(PredictorMeasure.ACCURACY, 0.005, false, fell).requirement());
    }

    @Test
    void whatTheBaselineLacksIsUndecided() {
        Rule rule = notWorse(PredictorMeasure.ACCURACY, 0, false);
        Target target = Target.of(new Subject.Ensemble());
        RuleResult result = new Judgement(rule, target, Rules.bounds(rule).get(0), "average").of(Optional.empty());
        assertEquals(Outcome.UNDECIDED, result.outcome());
        assertTrue(result.statement().contains("the baseline has no such figure"), result.statement());
    }
}
