package io.github.ensdiag.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a page and an {@code ensdiag.json} say at their beginning of who wrote them: both name a generator. */
final class Signature {
    private static final String TEXT = "\"ensdiag";
    private static final int BEGINNING = 4096;

    private Signature() {}

    /** Whether a file says that it is a report's, in whatever encoding. */
    static boolean isIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return beginning.replace("\0", "").contains(TEXT);
        }
    }
}
