package io.github.ensdiag.table;

/**
 * The user's input cannot be diagnosed. The message names the file, the place in it, what was found, what was expected
 * and how to mend it, so that it can be shown as it is, without a stack trace.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and how to mend it, in full sentences */
    public InputException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and how to mend it, in full sentences
     * @param cause what the machine said
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
