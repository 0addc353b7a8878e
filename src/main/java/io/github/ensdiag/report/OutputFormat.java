package io.github.ensdiag.report;

/** What is written beside the page. */
public enum OutputFormat {
    /** {@code ensdiag.json}: every figure. */
    JSON,
    /** {@code summary.md}: the answer in short. */
    MARKDOWN,
    /** {@code classes.csv} and {@code disagreements.csv}. */
    CSV,
    /** {@code TEST-ensdiag.xml}: the rules as tests. */
    JUNIT
}
