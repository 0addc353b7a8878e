package io.github.ensdiag.format.csv;

/** A field does not belong into its column. The message says what is expected and how to mend it. */
final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param expected continues "holds "abc", where " */
    UnfitException(String expected) {
        super(expected);
    }
}
