package io.github.ensdiag.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in messages: none too long, not too many, and the one that was likely meant. */
final class Names {
    private static final int LONGEST = 60;
    private static final int MOST = 10;

    private Names() {}

    /** A name of bearable length. */
    static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The first few, and how many more there are. */
    static String list(List<String> names) {
        String shown = names.stream().limit(MOST).map(Names::cut).collect(Collectors.joining(", "));
        return names.size() <= MOST ? shown : shown + " and " + (names.size() - MOST) + " more";
    }

    /** A sentence with the names that hold the text or look like it, and a blank; empty where there are none. */
    static String similar(String text, List<String> names) {
        String wanted = plain(text);
        List<String> holding = names.stream()
                .filter(n -> !wanted.isEmpty() && plain(n).contains(wanted))
                .toList();
        List<String> meant = holding.isEmpty() ? closest(wanted, names).toList() : holding;
        return meant.isEmpty() ? "" : "Did you mean " + list(meant) + "? ";
    }

    private static Stream<String> closest(String wanted, List<String> names) {
        int most = Math.max(1, Math.min(wanted.length(), LONGEST) / 4);
        return names.stream()
                .filter(n -> Math.abs(plain(n).length() - wanted.length()) <= most)
                .filter(n -> edits(wanted, plain(n)) <= most)
                .min(Comparator.comparingInt(n -> edits(wanted, plain(n))))
                .stream();
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many characters have to be put in, left out or replaced (Levenshtein 1966); of long names the beginnings. */
    private static int edits(String a, String b) {
        int rows = Math.min(a.length(), LONGEST);
        int columns = Math.min(b.length(), LONGEST);
        int[] above = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            int[] row = new int[columns + 1];
            row[0] = i;
            for (int j = 1; j <= columns; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[columns];
    }
}
