package io.github.ensdiag.layout;

/** What the configuration says of a model's file. */
public enum Wanted {
    /** Nothing: whatever it holds. */
    ANY,
    /** Scores, of every class or of some. */
    SCORES,
    /** One class a sample. */
    DECISIONS
}
