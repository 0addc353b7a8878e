package io.github.ensdiag.input;

import java.util.Locale;

/** What a member's scores mean, and so how they become probabilities. */
public enum Scale {
    /** Used as they are. */
    PROBABILITIES,
    /** Become probabilities by softmax. */
    LOGITS,
    /** Become probabilities by exp. */
    LOG_PROBABILITIES;

    /** As it is written in the configuration. */
    String configured() {
        return "<scale>" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "</scale>";
    }
}
