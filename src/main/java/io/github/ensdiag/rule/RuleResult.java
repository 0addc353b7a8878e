package io.github.ensdiag.rule;

import io.github.ensdiag.snapshot.Subject;

/**
 * Whether one subject keeps a rule.
 *
 * @param requirement what is required of whom, for example "accuracy of the average at least 75.00 %"
 * @param statement what was found, as a full sentence with the figure and its interval
 */
public record RuleResult(Rule rule, Subject subject, Outcome outcome, String requirement, String statement) {

    /** Whether a rule is kept. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** The interval holds the limit, or the figure or the baseline's is undefined. */
        UNDECIDED
    }

    /** Whether it makes the build fail. */
    public boolean fails() {
        return switch (outcome) {
            case KEPT -> false;
            case BROKEN -> rule.broken() == Rule.Consequence.FAIL;
            case UNDECIDED -> rule.undecided() == Rule.Consequence.FAIL;
        };
    }
}
