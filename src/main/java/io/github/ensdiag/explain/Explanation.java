package io.github.ensdiag.explain;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the results mean.
 *
 * @param verdict the answer
 * @param keyFigures the figures that one wants in a log, in one line
 * @param split where ensemble and best member can differ at all
 */
public record Explanation(Verdict verdict, String keyFigures, Split split) {
    /**
     * Explains the results.
     *
     * @param whatIf what other ways to combine the members would reach
     * @param className name of a class by index
     * @param findings about the input: where one of them is an error, it is the explanation
     */
    public static Explanation of(
            Results results, WhatIf whatIf, IntFunction<String> className, List<Finding> findings) {
        Split split = Split.of(results);
        Verdict verdict = new Reasoning(new Evidence(results, whatIf, className, findings), split).verdict();
        return new Explanation(FaultyInput.verdict(verdict, findings), KeyFigures.of(results), split);
    }
}
