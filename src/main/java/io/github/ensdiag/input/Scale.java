package io.github.ensdiag.input;

/** What a member's scores mean, and so how they become probabilities. */
public enum Scale {
    /** Used as they are. */
    PROBABILITIES,
    /** Become probabilities by softmax. */
    LOGITS,
    /** Become probabilities by exp. */
    LOG_PROBABILITIES
}
