package io.github.ensdiag.measure;

/** Which way the values of a measure get better. */
public enum Better {
    /** The larger, the better. */
    HIGHER,
    /** The smaller, the better. */
    LOWER,
    /** Neither is better in itself: it tells how alike or how sure predictors are, or what chance explains. */
    NEITHER
}
