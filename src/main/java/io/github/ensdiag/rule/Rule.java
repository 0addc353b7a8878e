package io.github.ensdiag.rule;

import io.github.ensdiag.measure.Measure;
import java.util.OptionalDouble;

/**
 * What is required of a measure.
 *
 * @param minimum the least value allowed, in the measure's own unit: shares and differences of shares in [−1, 1]
 * @param maximum the greatest value allowed
 * @param tolerance if present, the figure must not be worse than the baseline's by more than this
 * @param confident whether the interval decides rather than the value: the rule is broken only where all of the interval
 *     lies beyond the limit, and kept only where all of it lies within; between the two it is undecided
 * @param undecided what becomes of the build then
 * @param broken what becomes of the build when the rule is broken
 * @param name what the user calls it; may be empty
 * @param because why it is required, as the user puts it; may be empty
 */
public record Rule(
        Measure measure,
        Selection of,
        OptionalDouble minimum,
        OptionalDouble maximum,
        OptionalDouble tolerance,
        boolean confident,
        Consequence undecided,
        Consequence broken,
        String name,
        String because) {

    /** What becomes of the build. */
    public enum Consequence {
        /** It goes on, and nothing is logged. */
        PASS,
        /** It goes on, and a warning is logged. */
        WARN,
        /** It fails. */
        FAIL
    }

    /** A rule without a name and a reason. */
    public Rule(
            Measure measure,
            Selection of,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble tolerance,
            boolean confident,
            Consequence undecided,
            Consequence broken) {
        this(measure, of, minimum, maximum, tolerance, confident, undecided, broken, "", "");
    }
}
