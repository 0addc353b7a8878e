package io.github.ensdiag.input;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** Worth knowing; nothing is wrong. */
    NOTE,
    /** May make figures mean something else than the reader thinks. */
    WARNING,
    /** The figures very likely do not describe the models. */
    ERROR
}
