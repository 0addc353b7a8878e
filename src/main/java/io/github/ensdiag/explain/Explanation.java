package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Results;

/**
 * What the results mean.
 *
 * @param verdict the answer
 * @param keyFigures the figures that one wants in a log, in one line
 * @param split where ensemble and best member can differ at all
 */
public record Explanation(Verdict verdict, String keyFigures, Split split) {
    /** Explains the results. */
    public static Explanation of(Results results) {
        Split split = Split.of(results);
        return new Explanation(new Reasoning(results, split).verdict(), KeyFigures.of(results), split);
    }
}
