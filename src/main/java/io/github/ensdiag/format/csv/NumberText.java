package io.github.ensdiag.format.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;
import java.util.Set;

/** Understands numbers as NumPy, pandas, R and C write them. Belongs to one thread. */
final class NumberText {
    /** The exact decimal digits of the smallest double are not longer. */
    private static final int LONGEST = 1100;

    private static final int LONGEST_WORD = 10;
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "1.#inf");
    private static final Set<String> MISSING =
            Set.of("nan", "na", "n/a", "#n/a", "#na", "<na>", "null", "none", "1.#ind", "1.#qnan", "nan(ind)");

    private final boolean commas;
    private char[] changed = {};
    /** The decimal sign that was seen first where both are allowed; the other one is then no part of a number. */
    private char sign;

    private double value;

    /** @param commas whether a decimal comma is understood */
    NumberText(boolean commas) {
        this.commas = commas;
    }

    /** The number that was read last; NaN if the text is blank or says that there is none. */
    double value() {
        return value;
    }

    /** Reads a number; false: the text is none. */
    boolean read(char[] text, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (from < to && text[to - 1] <= ' ') {
            to--;
        }
        if (from == to) {
            value = Double.NaN;
            return true;
        }
        return isPlain(text, from, to) ? plain(text, from, to - from) : word(text, from, to - from);
    }

    /** Reads a number; false: the text is none. */
    boolean read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    /** Java's own syntax has hexadecimal numbers and endings such as 1f and 1d. */
    private static boolean isPlain(char[] text, int from, int to) {
        char first = text[from];
        char last = text[to - 1];
        if (last > '9' || last < '0' && last != '.' && last != ',') {
            return false;
        }
        if (first > '9' || first < '+' || first == '/') {
            return false;
        }
        int second = first <= '-' ? from + 2 : from + 1;
        return second >= to || text[second] != 'x' && text[second] != 'X';
    }

    private boolean plain(char[] text, int from, int length) {
        if (length > LONGEST) {
            return false;
        }
        return commas ? either(text, from, length) : parsed(text, from, length);
    }

    private boolean either(char[] text, int from, int length) {
        if (changed.length < length) {
            changed = new char[length];
        }
        char found = 0;
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            changed[i] = c == ',' ? '.' : c;
            if (c == ',' || c == '.') {
                if (found != 0) {
                    return false;
                }
                found = c;
            }
        }
        if (found != 0 && sign != 0 && found != sign || !parsed(changed, 0, length)) {
            return false;
        }
        sign = found == 0 ? sign : found;
        return true;
    }

    private boolean parsed(char[] text, int from, int length) {
        try {
            value = JavaDoubleParser.parseDouble(text, from, length);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean word(char[] text, int from, int length) {
        if (length > LONGEST_WORD) {
            return false;
        }
        String word = new String(text, from, length).toLowerCase(Locale.ROOT);
        boolean minus = word.startsWith("-");
        String bare = minus || word.startsWith("+") ? word.substring(1) : word;
        if (INFINITE.contains(bare)) {
            value = minus ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return true;
        }
        value = Double.NaN;
        return MISSING.contains(bare);
    }
}
