package io.github.ensdiag.rule;

import io.github.ensdiag.statistics.Interval;
import java.util.OptionalDouble;

/**
 * One limit that a figure must keep.
 *
 * @param least whether it is the least value allowed; else the greatest
 * @param change whether it is a limit of the change since the baseline, rather than of the figure
 */
record Bound(boolean least, double limit, boolean change) {
    /** In parts of the limit, or of 1 where that is more: what a sum in another order differs by. */
    private static final double ROUNDING = 1e-12;

    /** How far a value lies within the limit; negative beyond it. */
    double margin(double value) {
        double margin = least ? value - limit : limit - value;
        return Math.abs(margin) <= ROUNDING * Math.max(1, Math.abs(limit)) ? 0 : margin;
    }

    /** By the value alone. */
    RuleResult.Outcome judge(OptionalDouble value) {
        if (value.isEmpty()) {
            return RuleResult.Outcome.UNDECIDED;
        }
        return margin(value.getAsDouble()) >= 0 ? RuleResult.Outcome.KEPT : RuleResult.Outcome.BROKEN;
    }

    /** By the whole interval. */
    RuleResult.Outcome judge(Interval interval) {
        if (margin(least ? interval.low() : interval.high()) >= 0) {
            return RuleResult.Outcome.KEPT;
        }
        return margin(least ? interval.high() : interval.low()) < 0
                ? RuleResult.Outcome.BROKEN
                : RuleResult.Outcome.UNDECIDED;
    }
}
