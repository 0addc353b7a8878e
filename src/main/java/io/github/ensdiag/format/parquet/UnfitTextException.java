package io.github.ensdiag.format.parquet;

/** A column of bytes or text holds what can be neither an id nor the name of a class, which only matters if it should. */
final class UnfitTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what it holds */
    UnfitTextException(String message) {
        super(message);
    }
}
