package io.github.ensdiag.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of running text: plain words, coloured names and links. Only the templates turn it into markup, so that
 * nothing in it can escape from being text.
 */
record Text(List<Span> spans) {
    private static final Set<String> COMMON = Set.of("", "a", "an", "An", "the", "The", "I", "in", "is", "of", "on");

    Text {
        spans = List.copyOf(spans);
    }

    /**
     * One run of characters.
     *
     * @param css its classes; empty: none
     * @param href where it leads; empty: nowhere
     */
    record Span(String text, String css, String href) {}

    /** Text from parts, each a {@link String}, a {@link Span} or a {@link Text}. */
    static Text of(Object... parts) {
        List<Span> spans = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Text text) {
                spans.addAll(text.spans());
            } else if (part instanceof Span span) {
                spans.add(span);
            } else if (!part.toString().isEmpty()) {
                spans.add(new Span(part.toString(), "", ""));
            }
        }
        return new Text(spans);
    }

    static Span styled(String text, String css) {
        return new Span(text, css, "");
    }

    static Span link(String text, String href) {
        return new Span(text, "", href);
    }

    /** The words alone. */
    String plain() {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return words.toString();
    }

    /**
     * Marks the given names where they stand as words of their own; of names at one place the longest counts. A name that
     * is a word of every sentence is not marked at all.
     */
    static Text marking(String text, List<Span> names) {
        List<Span> spans = new ArrayList<>();
        int plainFrom = 0;
        int at = 0;
        while (at < text.length()) {
            Span found = null;
            for (Span name : names) {
                boolean longer =
                        found == null || name.text().length() > found.text().length();
                if (longer && !COMMON.contains(name.text()) && standsAt(text, at, name.text())) {
                    found = name;
                }
            }
            if (found == null) {
                at++;
            } else {
                if (at > plainFrom) {
                    spans.add(new Span(text.substring(plainFrom, at), "", ""));
                }
                spans.add(found);
                at += found.text().length();
                plainFrom = at;
            }
        }
        if (plainFrom < text.length()) {
            spans.add(new Span(text.substring(plainFrom), "", ""));
        }
        return new Text(spans);
    }

    /**
     * The same words; of links to one place only the first stays.
     *
     * @param seen where links lead that stand before this text; grows
     */
    Text linkedOnce(Set<String> seen) {
        return new Text(spans.stream()
                .map(s -> s.href().isEmpty() || seen.add(s.href()) ? s : new Span(s.text(), "", ""))
                .toList());
    }

    /** The same words with numbers that no line breaks apart: 10 000 and 76.87 % hold together. */
    Text unbroken() {
        return new Text(spans.stream()
                .map(s -> s.css().isEmpty() || s.css().equals("term")
                        ? new Span(
                                s.text().replaceAll("(?<=[0-9])[ \u00a0](?=%|[0-9]{3}(?![0-9]))", Format.THIN),
                                s.css(),
                                s.href())
                        : s)
                .toList());
    }

    private static boolean standsAt(String text, int at, String name) {
        int end = at + name.length();
        return text.startsWith(name, at)
                && (at == 0 || !partOfWord(text, at - 1) || !partOfWord(text, at))
                && (end == text.length() || !partOfWord(text, end) || !partOfWord(text, end - 1));
    }

    private static boolean partOfWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
    }
}
