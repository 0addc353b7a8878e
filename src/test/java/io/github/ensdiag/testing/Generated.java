package io.github.ensdiag.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documentation of which a test writes the end. */
public final class Generated {
    private Generated() {}

    /**
     * Requires that a document ends as it should, behind a comment that names its test; or with
     * {@code -Densdiag.test.write=true} makes it so.
     */
    public static void check(Path document, Class<?> test, String end) throws IOException {
        String start = "<!-- from here on written by " + test.getSimpleName() + " -->\n";
        String text = Files.readString(document);
        String expected = text.substring(0, text.indexOf(start) + start.length()) + end;
        if (Boolean.getBoolean("ensdiag.test.write")) {
            Files.writeString(document, expected);
        } else {
            assertEquals(expected, text, "mvn test -Dtest=" + test.getSimpleName() + " -Densdiag.test.write=true");
        }
    }
}
