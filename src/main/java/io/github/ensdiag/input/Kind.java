package io.github.ensdiag.input;

/** What a member's files hold for each sample. */
public enum Kind {
    /** One score for every class: an array {@code N × C}. */
    DENSE,
    /** The classes with the largest scores and those scores: two arrays {@code N × k}; a row need not be sorted. */
    TOP_K,
    /** One class per sample, or −1 for no answer: an array {@code N}. */
    DECISIONS
}
