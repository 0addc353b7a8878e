package io.github.ensdiag.report;

import java.util.List;
import java.util.regex.Pattern;

/** Counted nouns, lists in words and what a p value means. */
final class Words {
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Marks, embeddings, overrides and isolates: unseen, and they reach beyond the name. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Words() {}

    /** 1 sample, 2 samples. */
    static String count(long n, String singular) {
        return count(n, singular, singular + "s");
    }

    static String count(long n, String singular, String plural) {
        return Format.count(n) + " " + (n == 1 ? singular : plural);
    }

    /** A small number as a word: three; a larger one in digits. */
    static String number(long n) {
        return n >= 0 && n < SMALL.size() ? SMALL.get((int) n) : Format.count(n);
    }

    /** never, once, twice, 12 times. */
    static String times(int count) {
        return switch (count) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> Format.count(count) + " times";
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** a; a and b; a, b and c. */
    static Text list(List<?> parts) {
        Text text = Text.of();
        for (int i = 0; i < parts.size(); i++) {
            String before = i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ";
            text = Text.of(text, before, parts.get(i));
        }
        return text;
    }

    /** The beginning of a text that is longer than {@code longest} characters, which are not torn apart. */
    static String cut(String text, int longest, int kept) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(kept, text.codePointCount(0, text.length()))))
                        + "\u2026";
    }

    /** A name without marks that turn what stands around it; the style sheet isolates what is read from right to left. */
    static String apart(String name) {
        return DIRECTIONS.matcher(name).replaceAll("");
    }

    /** What the p value of a test between two equally good predictors says. */
    static String chance(double log10) {
        double p = Math.pow(10, log10);
        if (p >= 0.2) {
            return "chance alone often gives such a difference";
        }
        if (p >= 0.05) {
            return "chance alone would give such a difference in about 1 of " + Math.round(1 / p)
                    + " evaluations, which is too often to rule it out";
        }
        if (p >= 0.001) {
            return "chance alone would give such a difference in about 1 of " + Math.round(1 / p) + " evaluations";
        }
        return log10 > -6
                ? "chance alone would hardly ever give such a difference"
                : "chance does not explain such a difference";
    }
}
