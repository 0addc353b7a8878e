package io.github.ensdiag.maven;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** Text for a console, many of which know ASCII only. */
final class ConsoleText {
    private static final Map<String, String> PLAIN = Map.of("−", "-", "κ", "kappa", "\u202f", " ", "…", "...");

    private ConsoleText() {}

    /** The text, with what the console's encoding lacks written plainly. */
    static String printable(String text) {
        return printable(text, Charset.defaultCharset());
    }

    static String printable(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        String plain = text;
        for (var entry : PLAIN.entrySet()) {
            if (!encoder.canEncode(entry.getKey())) {
                plain = plain.replace(entry.getKey(), entry.getValue());
            }
        }
        return plain;
    }
}
