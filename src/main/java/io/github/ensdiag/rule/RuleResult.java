package io.github.ensdiag.rule;

import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether one subject keeps one limit of a rule.
 *
 * @param figure what is held against the limit: the figure, or its change since the baseline
 * @param margin how far it lies within the limit, in the unit of the measure; negative beyond it; absent if undefined
 * @param requirement what is required of whom, for example "Accuracy of the average: at least 75 %"
 * @param found the figure in words
 * @param interval its interval in words; empty where there is none
 * @param limit in words
 * @param statement what was found, as a full sentence with the figure, its interval, the limit and the difference to it
 */
public record RuleResult(
        Rule rule,
        Subject subject,
        Outcome outcome,
        Figure figure,
        OptionalDouble margin,
        String requirement,
        String found,
        String interval,
        String limit,
        String statement) {

    /** A result told in words alone, of a figure that is undefined. */
    public RuleResult(Rule rule, Subject subject, Outcome outcome, String requirement, String statement) {
        this(
                rule,
                subject,
                outcome,
                Figure.of(Double.NaN),
                OptionalDouble.empty(),
                requirement,
                "undefined",
                "",
                "",
                statement);
    }

    /** Whether a rule is kept. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** The interval holds the limit, or there is none, or the figure or the baseline's is undefined. */
        UNDECIDED
    }

    /** What becomes of the build; empty where the rule is kept. */
    public Optional<Rule.Consequence> consequence() {
        return switch (outcome) {
            case KEPT -> Optional.empty();
            case BROKEN -> Optional.of(rule.broken());
            case UNDECIDED -> Optional.of(rule.undecided());
        };
    }

    /** Whether it makes the build fail. */
    public boolean fails() {
        return consequence().equals(Optional.of(Rule.Consequence.FAIL));
    }

    /** Whether the build goes on with a warning. */
    public boolean warns() {
        return consequence().equals(Optional.of(Rule.Consequence.WARN));
    }
}
