package io.github.ensdiag.format.json;

/** What no honest file exceeds. */
final class Limits {
    /** Entries of a row. */
    static final int ENTRIES = 1_000_000;
    /** Lists and maps of numbers a row; each needs a buffer. */
    static final int SPOOLS = 64;
    /** Columns of text. */
    static final int TEXTS = 10_000;
    /** Lists within lists. */
    static final int DEPTH = 64;
    /** Characters of one text. */
    static final int TEXT = 1 << 20;
    /** Characters of the name of a member. */
    static final int NAME = 10_000;
    /** Characters of a number. */
    static final int NUMBER = 1000;

    private Limits() {}
}
