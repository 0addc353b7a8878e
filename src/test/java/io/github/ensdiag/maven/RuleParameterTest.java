package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.table.InputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a POM's rule says, and what is said of one that says nothing or too much. */
class RuleParameterTest {
    private static RuleParameter rule(String measure, Consumer<RuleParameter> more) {
        RuleParameter rule = new RuleParameter();
        rule.measure = measure;
        more.accept(rule);
        return rule;
    }

    private static Rule parsed(String measure, Consumer<RuleParameter> more) {
        return RuleParameter.toRules(List.of(rule(measure, more))).get(0);
    }

    private static void refused(String measure, Consumer<RuleParameter> more, String... parts) {
        String message =
                assertThrows(InputException.class, () -> parsed(measure, more)).getMessage();
        assertTrue(message.startsWith("Rule 1"), message);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void everythingCanBeSaid() {
        Rule rule = parsed("Top-K-Accuracy", r -> {
            r.name = "release";
            r.because = "so it was agreed";
            r.member = " vgg* ";
            r.minimum = "90 %";
            r.maximum = "1";
            r.notWorseThanBaseline = "true";
            r.tolerance = "0.5 points";
            r.confident = "TRUE";
            r.undecided = "fail";
            r.onViolation = "Warn";
        });
        assertEquals(
                new Rule(
                        PredictorMeasure.TOP_K_ACCURACY,
                        new Selection.Members("vgg*"),
                        OptionalDouble.of(0.9),
                        OptionalDouble.of(1),
                        OptionalDouble.of(0.005),
                        true,
                        Consequence.FAIL,
                        Consequence.WARN,
                        "release",
                        "so it was agreed"),
                rule);
    }

    @Test
    void defaults() {
        Rule rule = parsed("accuracy", r -> r.minimum = "0.75");
        assertEquals(
                new Rule(
                        PredictorMeasure.ACCURACY,
                        new Selection.Ensemble(),
                        OptionalDouble.of(0.75),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        false,
                        Consequence.WARN,
                        Consequence.FAIL),
                rule);
        assertEquals(List.of(), RuleParameter.toRules(null));
    }

    @Test
    void whomTheMeasureIsOf() {
        assertEquals(
                new Selection.Pairs("*", "*"),
                parsed("doubleFault", r -> r.maximum = "0.2").of());
        assertEquals(
                EnsembleMeasure.MCNEMAR_P,
                parsed("mcnemarP", r -> r.maximum = "0.05").measure());
        Rule pair = parsed("mcnemarP", r -> {
            r.pair = "a , b*";
            r.maximum = "0.05";
        });
        assertEquals(PairMeasure.MCNEMAR_P, pair.measure());
        assertEquals(new Selection.Pairs("a", "b*"), pair.of());
        Rule ofClass = parsed("accuracy", r -> {
            r.setClass("tench");
            r.member = "vgg";
            r.minimum = "0";
        });
        assertEquals(ClassMeasure.ACCURACY, ofClass.measure());
        assertEquals(new Selection.Classes("tench", Optional.of("vgg")), ofClass.of());
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy, 35.6 %, 0.356",
        "accuracy, 35.6%, 0.356",
        "accuracy, .356, 0.356",
        "gainOverBest, 0.5 points, 0.005",
        "gainOverBest, -0.5 points, -0.005",
        "gainOverBest, −0.005, -0.005",
        "nll, 1.5, 1.5",
        "mcnemarLog10P, -3e1, -30"
    })
    void limits(String measure, String text, double value) {
        assertEquals(
                OptionalDouble.of(value), parsed(measure, r -> r.minimum = text).minimum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accuracy | 35.6 | Did you mean 35.6 %?",
                "accuracy | 35,6 % | as in 35.6 %",
                "accuracy | 0.5 points | a percentage",
                "accuracy | NaN | a number from 0 to 1",
                "accuracy | 101 % | from 0 to 1",
                "gainOverBest | 2 | Did you mean 2 points?",
                "gainOverBest | 0.5 % | percentage points",
                "nll | 1 % | in nats",
                "brier | 3 | from 0 to 2"
            })
    void refusesLimits(String measure, String text, String part) {
        refused(measure, r -> r.minimum = text, "minimum is ", part);
    }

    @Test
    void refusesWhatIsNoMeasureOfWhomItIsRequired() {
        refused("acuracy", r -> r.minimum = "0", "\"acuracy\"", "Did you mean accuracy?", "gainOverBest");
        refused("precision", r -> r.minimum = "0", "measured of a class", "<class>*</class>");
        refused(
                "gainOverBest",
                r -> {
                    r.member = "vgg";
                    r.minimum = "0";
                },
                "measured of the ensemble",
                "Of a member can be required: accuracy");
        refused(
                "featureCka",
                r -> {
                    r.setClass("*");
                    r.minimum = "0";
                },
                "measured of a pair");
        refused(null, r -> r.minimum = "0", "no <measure>");
    }

    @Test
    void refusesContradictions() {
        refused("accuracy", r -> {}, "requires nothing");
        refused(
                "accuracy",
                r -> {
                    r.minimum = "1";
                    r.maximum = "0";
                },
                "greater");
        refused("accuracy", r -> r.tolerance = "0.1", "notWorseThanBaseline");
        refused(
                "accuracy",
                r -> {
                    r.notWorseThanBaseline = "true";
                    r.tolerance = "-0.1";
                },
                "tolerance");
        refused("doubleFault", r -> r.notWorseThanBaseline = "true", "neither more nor less is better");
        refused(
                "ece",
                r -> {
                    r.maximum = "0.1";
                    r.confident = "true";
                },
                "has no interval",
                "chance alone");
        refused(
                "accuracy",
                r -> {
                    r.minimum = "0";
                    r.confident = "yes";
                },
                "confident is \"yes\"",
                "true or false");
        refused(
                "accuracy",
                r -> {
                    r.minimum = "0";
                    r.onViolation = "pass";
                },
                "onViolation",
                "fail, warn");
        refused(
                "accuracy",
                r -> {
                    r.member = "a";
                    r.pair = "a, b";
                },
                "<pair> beside");
        refused("disagreement", r -> r.pair = "a", "two members with a comma");
        refused("disagreement", r -> r.pair = "a, b, c", "two members with a comma");
    }
}
