package io.github.ensdiag.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that shows when a mark is pointed at, short enough for pictures with hundreds of marks. */
final class Hints {
    private static final String ELLIPSIS = "…";
    /** So many names of a list are given. */
    static final int NAMED = 6;

    private Hints() {}

    /** A name on one line, cut to about so many bytes as they are written. */
    static String cut(String name, int bytes) {
        String start =
                name.substring(0, name.offsetByCodePoints(0, Math.min(bytes, name.codePointCount(0, name.length()))));
        String line = start.strip().replaceAll("\\s+", " ");
        if (start.length() == name.length() && bytes(line) <= bytes) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int left = bytes - bytes(ELLIPSIS);
        for (int c : line.codePoints().toArray()) {
            left -= bytes(Character.toString(c));
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    private static int bytes(String text) {
        return Xml.escape(text).getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * The first {@value #NAMED} names, or as many as fit into so many bytes, and how many more there are.
     *
     * @param names the first ones are enough
     * @param count of all
     */
    static String list(List<String> names, int count, int bytes) {
        StringBuilder text = new StringBuilder(cut(names.get(0), bytes));
        int left = bytes - bytes(text.toString());
        int named = 1;
        while (named < Math.min(NAMED, names.size())) {
            String next = ", " + cut(names.get(named), bytes);
            left -= bytes(next);
            if (left < 0) {
                break;
            }
            text.append(next);
            named++;
        }
        return named == count ? text.toString() : text + " + " + Numbers.count(count - named);
    }
}
