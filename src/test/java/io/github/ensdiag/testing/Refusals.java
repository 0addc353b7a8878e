package io.github.ensdiag.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import org.junit.jupiter.api.function.Executable;

/** Asserts on the message that the user would read. */
public final class Refusals {
    private Refusals() {}

    /** Fails unless the message holds all these words. */
    public static void assertRefused(Executable action, Object... words) {
        String message = assertThrows(InputException.class, action).getMessage();
        for (Object word : words) {
            assertTrue(message.contains(word.toString()), () -> "\"" + word + "\" is missing in: " + message);
        }
        assertTrue(message.endsWith(".") || message.contains("\n  "), message);
    }
}
