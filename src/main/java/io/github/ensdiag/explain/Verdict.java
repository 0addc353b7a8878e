package io.github.ensdiag.explain;

import java.util.List;
import java.util.Optional;

/**
 * The answer in words. Every number in it is this set's; nothing is claimed that the interval does not support.
 *
 * @param effect what the ensemble does to the accuracy of the best member
 * @param headline one sentence
 * @param summary what happened, as full sentences
 * @param causes why, the main one first; empty where nothing stands in the way
 * @param advice what to try or look at, as full sentences, the first thing first
 */
public record Verdict(Effect effect, String headline, List<String> summary, List<Cause> causes, List<String> advice) {
    public Verdict {
        summary = List.copyOf(summary);
        causes = List.copyOf(causes);
        advice = List.copyOf(advice);
    }

    /** The main cause; empty where nothing stands in the way. */
    public Optional<Cause> main() {
        return causes.stream().findFirst();
    }

    /** What the ensemble does to the accuracy of the best member. */
    public enum Effect {
        /** The interval of the gain lies above 0. */
        GAIN,
        /** The interval of the gain lies below 0. */
        LOSS,
        /** The interval holds 0. */
        CANNOT_TELL,
        /** No sample changes sides. */
        UNCHANGED
    }
}
