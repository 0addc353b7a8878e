package io.github.ensdiag.format.npy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parser of the Python literal in an NPY header: dict, tuple and list, string, integer, True, False and None, which
 * become {@link Map}, {@link List}, {@link String}, {@link Long}, {@link Boolean} and {@link #NONE}.
 */
final class PyLiteral {
    static final Object NONE = new Object();

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    private PyLiteral(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text is not one such literal */
    static Object parse(String text) {
        PyLiteral parser = new PyLiteral(text);
        Object value = parser.value();
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return value;
    }

    private Object value() {
        blanks();
        char c = peek();
        if (c == '\'' || c == '"') {
            return string();
        }
        if (c == '{') {
            return map();
        }
        if (c == '(') {
            return list(')');
        }
        if (c == '[') {
            return list(']');
        }
        if (c == '-' || isDigit(c)) {
            return integer();
        }
        return word();
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        enter();
        while (!leave('}')) {
            Object key = value();
            expect(':');
            map.put(key, value());
            comma('}');
        }
        return map;
    }

    /** A tuple or list; {@code (3)} is read like {@code (3,)}, which is what its writer meant. */
    private List<Object> list(char end) {
        List<Object> list = new ArrayList<>();
        enter();
        while (!leave(end)) {
            list.add(value());
            comma(end);
        }
        return list;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw unexpected();
        }
    }

    private boolean leave(char end) {
        blanks();
        if (peek() != end) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private void comma(char end) {
        blanks();
        if (peek() != end) {
            expect(',');
        }
    }

    private String string() {
        char quote = text.charAt(at++);
        StringBuilder string = new StringBuilder();
        while (peek() != quote) {
            if (peek() == '\\') {
                at++;
            }
            if (at >= text.length()) {
                throw unexpected();
            }
            string.append(text.charAt(at++));
        }
        at++;
        return string.toString();
    }

    private Long integer() {
        int start = at++;
        while (isDigit(peek())) {
            at++;
        }
        String digits = text.substring(start, at);
        if (peek() == 'L') { // Python 2 wrote long integers so
            at++;
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + digits + "\" is not a 64-bit integer", e);
        }
    }

    private Object word() {
        int start = at;
        while (Character.isLetter(peek())) {
            at++;
        }
        switch (text.substring(start, at)) {
            case "True":
                return Boolean.TRUE;
            case "False":
                return Boolean.FALSE;
            case "None":
                return NONE;
            default:
                at = start;
                throw unexpected();
        }
    }

    private void expect(char c) {
        blanks();
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The next character, or NUL, which no rule accepts, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected text at position " + at);
    }
}
