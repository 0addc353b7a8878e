package io.github.ensdiag.snapshot;

/** A document is not built as an {@code ensdiag.json} is. */
final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, to stand behind the file's name and a colon, without a full stop */
    UnfitException(String message) {
        super(message, null, false, false);
    }
}
