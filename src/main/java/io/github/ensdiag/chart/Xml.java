package io.github.ensdiag.chart;

import io.github.ensdiag.input.Characters;

/** Text for XML. */
final class Xml {
    private Xml() {}

    /** Escaped for content and for attributes in double quotes; what cannot be shown becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(Characters.shown(c) ? c : Characters.REPLACEMENT);
            }
        }
        return out.toString();
    }
}
