package io.github.ensdiag.report;

import io.github.ensdiag.input.Characters;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pieces of Markdown as GitHub and GitLab read it, without markup of HTML, so that it reads as plain text, too. A user's
 * text stays text: it becomes no element, link or formula, ends no cell, calls nobody and refers to no issue.
 */
final class Markdown {
    /** Parts what would call somebody or refer to something; it is not seen. */
    private static final String BREAK = "\u200b";

    /** Signs that, before a word or a number, call somebody or refer to an issue, a request, a label and the like. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<=[@#!~$%^:])(?=[\\p{L}\\p{N}_\"'{(-])|(?<=&amp;)(?=[0-9])|(?i)(?<=\\bgh-)(?=[0-9])");

    private static final Pattern ADDRESS =
            Pattern.compile("(?<=:)(?=//)|(?i)(?<=www)(?=\\.)|(?i)(?<=mailto|xmpp)(?=:)");
    private static final Pattern SIGN = Pattern.compile("[\\\\`*\\[\\]|~$]");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");

    /** What at the start of a line would be a list, a heading or a line under one. */
    private static final Pattern START = Pattern.compile("^([-+=#]|[0-9]{1,9}(?=[.)]))");

    private Markdown() {}

    /** A user's text, or a sentence that holds some, cut where it is longer than so many characters. */
    static String text(String given, int longest) {
        String line = oneLine(Words.apart(Words.cut(given, longest, longest)));
        String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String parted =
                ADDRESS.matcher(REFERENCE.matcher(plain).replaceAll(BREAK)).replaceAll(BREAK);
        String quoted = SIGN.matcher(parted).replaceAll("\\\\$0");
        return UNDERSCORES
                .matcher(quoted)
                .replaceAll(
                        run -> Matcher.quoteReplacement("\\_".repeat(run.group().length())));
    }

    /** The same where it begins a line. */
    static String line(String given, int longest) {
        return START.matcher(text(given, longest)).replaceFirst(Markdown::quoted);
    }

    /** A digit cannot be quoted: what stands behind the number is. */
    private static String quoted(java.util.regex.MatchResult start) {
        boolean number = Character.isDigit(start.group().charAt(0));
        return Matcher.quoteReplacement(number ? start.group() + "\\" : "\\" + start.group());
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Characters.shown(c) ? c : Characters.REPLACEMENT)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    static String heading(String words) {
        return "## " + words + "\n\n";
    }

    static String paragraph(String words) {
        return words + "\n\n";
    }

    static String list(List<String> items) {
        return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining()) + "\n";
    }

    /**
     * A table; cells are Markdown already.
     *
     * @param words how many columns, from the left, hold words; figures are aligned right
     */
    static String table(int words, List<String> heads, List<List<String>> rows) {
        List<String> rule = new java.util.ArrayList<>(Collections.nCopies(heads.size(), "---:"));
        Collections.fill(rule.subList(0, words), "---");
        StringBuilder table = new StringBuilder(row(heads)).append(row(rule));
        rows.forEach(cells -> table.append(row(cells)));
        return table.append('\n').toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
