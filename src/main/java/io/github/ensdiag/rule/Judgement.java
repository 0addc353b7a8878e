package io.github.ensdiag.rule;

import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds one figure of one subject against one limit of a rule, and puts it into words. */
final class Judgement {
    private final Rule rule;
    private final Target target;
    private final Bound bound;
    private final RuleWords words;
    private final RuleWords values;
    private final String what;

    /** @param ensemble what the ensemble is called in a sentence */
    Judgement(Rule rule, Target target, Bound bound, String ensemble) {
        this.rule = rule;
        this.target = target;
        this.bound = bound;
        words = new RuleWords(rule.measure(), bound.change());
        values = new RuleWords(rule.measure(), false);
        what = values.what(target, ensemble);
    }

    /** Of a figure of this run. */
    RuleResult of(Figure figure) {
        return result(
                figure,
                figure.defined()
                        ? what + " is " + words.value(figure.get()) + behind(figure)
                        : what + " is undefined: the predictions do not hold what it needs, or its denominator is 0.");
    }

    /** Of what cannot have changed, for there is nothing to compare with. */
    RuleResult withoutBaseline() {
        return result(Figure.of(Double.NaN), what + " cannot be compared: no baseline is given.");
    }

    /** Of what changed since the baseline; empty: one of the two does not have the figure. */
    RuleResult of(Optional<FigureChange> change) {
        if (change.isEmpty()) {
            return result(Figure.of(Double.NaN), what + " cannot be compared: the baseline has no such figure.");
        }
        Figure before = change.get().before();
        Figure now = change.get().now();
        Figure difference = change.get().difference();
        if (!difference.defined() || !before.defined() || !now.defined()) {
            return result(
                    difference,
                    what + " cannot be compared: it is undefined " + (now.defined() ? "in the baseline." : "now."));
        }
        return result(
                difference,
                what + (change.get().shared() ? ", on the samples that both runs have," : "") + " was "
                        + values.value(before.get()) + " and is " + values.value(now.get()) + ", a change of "
                        + words.value(difference.get()) + behind(difference),
                // where no sample changed sides, nothing is left to doubt
                change.get().still() ? bound.judge(difference.value()) : outcome(difference));
    }

    private RuleResult result(Figure figure, String found) {
        return result(figure, found, outcome(figure));
    }

    private RuleResult result(Figure figure, String found, RuleResult.Outcome outcome) {
        OptionalDouble margin =
                figure.defined() ? OptionalDouble.of(bound.margin(figure.get())) : OptionalDouble.empty();
        return new RuleResult(
                rule,
                target.subject(),
                outcome,
                figure,
                margin,
                what + ": " + requirement(),
                figure.defined() ? words.value(figure.get()) : "undefined",
                figure.interval().map(words::interval).orElse(""),
                limit(),
                found + (figure.defined() ? ending(outcome, figure, margin.getAsDouble()) : ""));
    }

    private RuleResult.Outcome outcome(Figure figure) {
        if (!rule.confident() || !figure.defined()) {
            return bound.judge(figure.value());
        }
        // without an interval nothing is known for sure
        return figure.interval().map(bound::judge).orElse(RuleResult.Outcome.UNDECIDED);
    }

    private String requirement() {
        String text = !bound.change()
                ? limit()
                : bound.limit() == 0
                        ? "not worse than the baseline"
                        : "not worse than the baseline by more than " + words.tolerance(bound.limit());
        return text + (rule.confident() ? ", with confidence" : "");
    }

    private String limit() {
        return (bound.least() ? "at least " : "at most ") + words.limit(bound.limit());
    }

    private String behind(Figure figure) {
        return figure.interval()
                .map(i -> " (95 % interval " + words.interval(i) + ")")
                .orElse("");
    }

    private String ending(RuleResult.Outcome outcome, Figure figure, double margin) {
        String allowed = bound.change() && bound.limit() == 0
                ? "no change"
                : "the " + (bound.least() ? "least" : "most") + " allowed, " + words.limit(bound.limit());
        if (outcome == RuleResult.Outcome.UNDECIDED) {
            return figure.interval().isPresent()
                    ? ", which holds " + allowed + ": these samples cannot tell."
                    : ", without an interval" + (bound.change() ? "" : ", since nothing varies in these samples")
                            + ": they cannot tell.";
        }
        if (margin == 0) {
            return ", exactly " + allowed + ".";
        }
        boolean above = bound.least() == margin > 0;
        return ", " + words.distance(margin) + (above ? " above " : " below ") + allowed + ".";
    }
}
