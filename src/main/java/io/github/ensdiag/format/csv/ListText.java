package io.github.ensdiag.format.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Understands a list in a field, as pandas and the csv module of Python write lists, tuples and NumPy arrays: {@code [0.1,
 * 0.9]}, {@code [0.1 0.9]}, {@code ['tench', 'goldfish']}. Belongs to one thread.
 */
final class ListText {
    /** What a field holds. */
    enum Kind {
        NO_LIST,
        EMPTY,
        NUMBERS,
        TEXTS,
        /** NumPy leaves out the middle when it prints a long array. */
        ABBREVIATED
    }

    private final boolean keepsText;
    private final NumberText number = new NumberText(false);
    private double[] numbers = new double[16];
    private final List<String> texts = new ArrayList<>();
    private int size;
    private boolean abbreviated;

    private char[] text = {};
    private int at;
    private int end;

    /** @param keepsText whether the elements of a list of numbers are wanted as they are written */
    ListText(boolean keepsText) {
        this.keepsText = keepsText;
    }

    /** Elements of the list that was read last. */
    int size() {
        return size;
    }

    /** The elements of the list of numbers that was read last; only the first {@link #size} count. */
    double[] numbers() {
        return numbers;
    }

    /** The elements of the list of texts that was read last. */
    List<String> texts() {
        return texts;
    }

    /** Reads a list. */
    Kind read(char[] buffer, int offset, int length) {
        text = buffer;
        at = offset;
        end = offset + length;
        size = 0;
        texts.clear();
        abbreviated = false;
        blanks();
        while (end > at && text[end - 1] <= ' ') {
            end--;
        }
        if (end - at < 2 || !isPair(text[at], text[end - 1])) {
            return Kind.NO_LIST;
        }
        at++;
        end--;
        blanks();
        if (at == end) {
            return Kind.EMPTY;
        }
        Kind kind = isQuote() ? Kind.TEXTS : Kind.NUMBERS;
        boolean list = kind == Kind.TEXTS ? textList() : numberList();
        if (!list) {
            return Kind.NO_LIST;
        }
        return abbreviated ? Kind.ABBREVIATED : kind;
    }

    private static boolean isPair(char open, char close) {
        return open == '[' && close == ']' || open == '(' && close == ')';
    }

    private boolean isQuote() {
        return text[at] == '\'' || text[at] == '"';
    }

    private void blanks() {
        while (at < end && text[at] <= ' ') {
            at++;
        }
    }

    /** Passes what separates two elements: blanks, with a comma or without. */
    private void separator() {
        blanks();
        if (at < end && text[at] == ',') {
            at++;
            blanks();
        }
    }

    private boolean numberList() {
        while (at < end) {
            int from = at;
            while (at < end && text[at] > ' ' && text[at] != ',') {
                at++;
            }
            if (at == from) {
                return false;
            }
            if (number.read(text, from, at - from)) {
                add(from);
            } else if (isEllipsis(from)) {
                abbreviated = true;
            } else {
                return false;
            }
            separator();
        }
        return true;
    }

    private boolean isEllipsis(int from) {
        return at - from == 3 && text[from] == '.' && text[from + 1] == '.' && text[from + 2] == '.';
    }

    private void add(int from) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number.value();
        if (keepsText) {
            texts.add(new String(text, from, at - from));
        }
    }

    private boolean textList() {
        while (at < end) {
            if (!isQuote() || !quoted(text[at])) {
                return false;
            }
            size++;
            separator();
        }
        return true;
    }

    private boolean quoted(char quote) {
        StringBuilder element = new StringBuilder();
        for (at++; at < end; at++) {
            char c = text[at];
            if (c == quote) {
                at++;
                texts.add(element.toString());
                return true;
            }
            element.append(c == '\\' ? escaped() : c);
        }
        return false;
    }

    /** Stops at the last character of the escape. */
    private char escaped() {
        at++;
        char c = at < end ? text[at] : '\\';
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'x' -> coded(2);
            case 'u' -> coded(4);
            default -> c;
        };
    }

    private char coded(int digits) {
        int code = 0;
        for (int i = 1; i <= digits; i++) {
            int digit = at + i < end ? Character.digit(text[at + i], 16) : -1;
            if (digit < 0) {
                return text[at];
            }
            code = code * 16 + digit;
        }
        at += digits;
        return (char) code;
    }
}
