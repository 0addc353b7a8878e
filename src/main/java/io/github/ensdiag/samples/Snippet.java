package io.github.ensdiag.samples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The beginning of a text, on one line. */
final class Snippet {
    /** At the end of what is kept, so many characters are given up so that no word is cut. */
    private static final int WORD = 20;
    /** White space that is dropped may make up most of a text. */
    private static final int SPARE_BYTES = 1 << 14;

    private Snippet() {}

    /** @param length in characters, beyond which it is cut */
    static String of(String text, int length) {
        // what is far behind the cut need not be looked at
        int looked = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), length + SPARE_BYTES));
        String plain =
                text.substring(0, looked).replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        if (plain.codePointCount(0, plain.length()) <= length) {
            return plain;
        }
        int end = plain.offsetByCodePoints(0, length);
        int blank = plain.lastIndexOf(' ', end);
        return plain.substring(0, blank > end - WORD ? blank : end).strip() + "\u2026";
    }

    /** Of a file in UTF-8. */
    static String of(Path file, int length) throws UnshownException {
        byte[] bytes = SafeDirectory.read(file, 4 * length + SPARE_BYTES);
        for (byte b : bytes) {
            if (b == 0) {
                throw new UnshownException("is no plain text in UTF-8");
            }
        }
        return of(new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", ""), length);
    }
}
