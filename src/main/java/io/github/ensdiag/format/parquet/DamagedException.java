package io.github.ensdiag.format.parquet;

/** The bytes are not what they should be; whoever knows the place makes a message for the user of it. */
class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, to stand behind a colon */
    DamagedException(String message) {
        super(message);
    }

    DamagedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The bytes end before what was begun in them. */
    static final class CutException extends DamagedException {
        private static final long serialVersionUID = 1L;

        CutException() {
            super("it ends early");
        }
    }
}
