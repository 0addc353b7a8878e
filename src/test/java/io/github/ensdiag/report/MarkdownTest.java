package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Characters;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's text stays text, whoever reads the Markdown: parsed by commonmark-java with what GitHub adds to it. */
class MarkdownTest {
    /** What calls somebody, refers to something or becomes an emoji or a formula on GitHub or GitLab. */
    static final Pattern CALLS = Pattern.compile("[@#!~$%^:][\\p{L}\\p{N}_\"'(]|&[0-9]|(?i)gh-[0-9]|://|www\\.");

    static Stream<String> hostile() {
        return Stream.concat(
                Hostile.NAMES.stream().filter(name -> !name.isBlank()),
                Stream.of(
                        "@octocat and @org/team, me@example.com",
                        "#123, owner/repo#1, GH-12, !34, &5, %6, $7, ~8, %\"v 1\", ~\"a bug\"",
                        "https://example.com/x www.example.com mailto:a@b.c http://127.0.0.1",
                        "a|b || \\| c \\\\| d",
                        "`code` ``x`` ```y",
                        "*a* **b** _c_ __d__ ___e___ __init__ resnet_50_v2 _ a_ _b",
                        "[a](b) ![c](d) [e] [f]: g [^1] [ ] [x]",
                        "~~gone~~ ~gone~ $x_1$ $$y$$ :tada: ==marked==",
                        "- item",
                        "+ item",
                        "* item",
                        "1. item",
                        "12) item",
                        "# heading",
                        "> quote",
                        "===",
                        "---",
                        "***",
                        "    code",
                        "&lt; &amp; &#64;octocat &copy; &",
                        "<!-- x --> <?php ?> <![CDATA[x]]> <https://example.com> <b>",
                        "| a | b |\n|---|---|\n| c | d |",
                        "\\ \\@ \\* \\",
                        "\ud83d\ude00 \u00e9\u00df"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isOneParagraphOfText(String name) {
        Node document = MarkdownReader.parse(Markdown.paragraph(Markdown.line(name, 20_000)));
        Node paragraph = document.getFirstChild();
        assertTrue(paragraph instanceof Paragraph && paragraph.getNext() == null, () -> MarkdownReader.html(document));
        for (Node child : MarkdownReader.below(paragraph)) {
            assertTrue(child instanceof Text, () -> MarkdownReader.html(document));
        }
        assertEquals(shown(name), MarkdownReader.words(document).replace("\u200b", ""));
        assertFalse(CALLS.matcher(MarkdownReader.words(document)).find(), () -> MarkdownReader.words(document));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isOneCell(String name) {
        String table = Markdown.table(
                1, List.of("a", "b"), List.of(List.of(Markdown.text(name, 20_000), "1"), List.of("c", "2")));
        List<List<String>> cells = MarkdownReader.table(MarkdownReader.parse(table));
        assertEquals(3, cells.size());
        assertEquals(
                List.of(shown(name), "1"),
                List.of(cells.get(1).get(0).replace("\u200b", ""), cells.get(1).get(1)));
        assertEquals(List.of("c", "2"), cells.get(2));
    }

    /** On one line, without what cannot be shown or turns its surroundings around. */
    private static String shown(String name) {
        StringBuilder text = new StringBuilder();
        Words.apart(name).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                text.append(' ');
            } else {
                text.appendCodePoint(Characters.shown(c) ? c : Characters.REPLACEMENT);
            }
        });
        return text.toString().strip();
    }

    @Test
    void isCutBetweenCharacters() {
        assertEquals("\ud83d\ude00\ud83d\ude00\u2026", Markdown.text("\ud83d\ude00".repeat(5), 2));
        assertEquals("short", Markdown.text("short", 5));
    }

    @Test
    void readsAsPlainText() {
        assertEquals(
                "resnet_50 against vgg-16: +0.57 points (95 % interval, a/b)",
                Markdown.line("resnet_50 against vgg-16: +0.57 points (95 % interval, a/b)", 100));
    }

    /** So that a text may be longer than GitHub takes only by so much. */
    @Test
    void growsAtMostEightfold() {
        List<Integer> sizes = new ArrayList<>();
        for (String sign : List.of("&", "<", "@", "|", "_", "`", "$", "#a", "&1", "\ud83d\ude00")) {
            sizes.add(Markdown.text(sign.repeat(100), 100).getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
        sizes.forEach(size -> assertTrue(size <= 810, sizes::toString));
        assertTrue(MarkdownReader.parse("x") instanceof Document);
    }
}
