package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Results;
import java.util.List;

/**
 * What the results mean.
 *
 * @param verdict the answer
 */
public record Explanation(Verdict verdict) {
    /** Explains the results. */
    public static Explanation of(Results results) {
        return new Explanation(new Verdict(Verdict.Effect.CANNOT_TELL, "…", List.of(), List.of()));
    }
}
