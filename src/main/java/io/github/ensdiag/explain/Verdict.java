package io.github.ensdiag.explain;

import java.util.List;

/**
 * The answer in words. Every number in it is this set's; nothing is claimed that the interval does not support.
 *
 * @param effect what the ensemble does to the accuracy of the best member
 * @param headline one sentence
 * @param reasons why, as full sentences, the weightiest first
 * @param advice what to try or look at first, as full sentences
 */
public record Verdict(Effect effect, String headline, List<String> reasons, List<String> advice) {
    public Verdict {
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
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
