package io.github.ensdiag.samples;

/** Something cannot be shown; the message goes on behind the name of the file: {@code is no picture}. */
final class UnshownException extends Exception {
    private static final long serialVersionUID = 1;

    UnshownException(String message) {
        super(message);
    }

    UnshownException(String message, Throwable cause) {
        super(message, cause);
    }
}
