package io.github.ensdiag.format.arrow;

/** Compressed bytes cannot be unpacked. Says why; whoever catches it says where. */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String why) {
        super(why);
    }

    DamagedException(String why, Exception cause) {
        super(why, cause);
    }
}
