package io.github.ensdiag.format.csv;

/** What a column holds. */
enum Kind {
    NUMBER,
    TEXT,
    /** A list of numbers in each field. */
    NUMBERS,
    /** A list of texts in each field. */
    TEXTS,
    /** The first column without a name, where pandas and R write the number of the row. */
    INDEX,
    /** What a separator at the end of each line leaves. */
    NOTHING
}
