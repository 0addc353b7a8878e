package io.github.ensdiag.maven;

import io.github.ensdiag.input.Characters;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Text for one line of a console, many of which know ASCII only. No name in it can end the line or command the console. */
final class ConsoleText {
    private static final Map<String, String> PLAIN = Map.of("−", "-", "κ", "kappa", "\u202f", " ", "…", "...");

    private ConsoleText() {}

    /** The text, with what the console's encoding lacks written plainly. */
    static String printable(String text) {
        return printable(text, Charset.defaultCharset());
    }

    static String printable(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        String plain = oneLine(text, encoder.canEncode(Characters.REPLACEMENT) ? Characters.REPLACEMENT : '?');
        for (var entry : PLAIN.entrySet()) {
            if (!encoder.canEncode(entry.getKey())) {
                plain = plain.replace(entry.getKey(), entry.getValue());
            }
        }
        return plain;
    }

    /** Text of several lines; those after the first are set in, so that no name in it looks like a line of Maven's own. */
    static String printableLines(String text) {
        return text.lines()
                .map(line -> line.startsWith("  ") ? line : "  " + line)
                .map(ConsoleText::printable)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String oneLine(String text, char replacement) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                line.append(' ');
            } else {
                line.appendCodePoint(Characters.shown(c) ? c : replacement);
            }
        });
        return line.toString();
    }
}
