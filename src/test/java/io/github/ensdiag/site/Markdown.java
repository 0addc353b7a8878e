package io.github.ensdiag.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation as it is written. */
record Markdown(Path file, String text) {
    static final Path DIRECTORY = Path.of("site/markdown");
    private static final Path README = Path.of("README.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    static Markdown of(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Markdown readme() {
        return of(README);
    }

    /** The pages of the site. */
    static List<Markdown> pages() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Markdown::of)
                    .toList();
        }
    }

    static List<Markdown> all() throws IOException {
        List<Markdown> all = new ArrayList<>(pages());
        all.add(readme());
        return all;
    }

    /** Of the page it becomes, without the ending. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.md$", "");
    }

    boolean isReadme() {
        return file.equals(README);
    }

    /** What stands between fences of a language; empty: of none. */
    List<String> fences(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** Where its links lead and its pictures lie. */
    List<String> links() {
        return LINK.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** What can be linked to: anchors and headings, these as the site names them, and for the README as GitHub does. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        ANCHOR.matcher(text).results().map(match -> match.group(1)).forEach(anchors::add);
        HEADING.matcher(prose())
                .results()
                .map(this::heading)
                .map(words -> isReadme() ? slug(words) : encoded(words))
                .forEach(anchors::add);
        return anchors;
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("").replaceAll("`[^`\n]*`", "`x`");
    }

    private String heading(MatchResult match) {
        return match.group(1).replaceAll("<[^>]*>|[`*]", "").strip();
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** As Doxia makes an id of a heading: letters, digits, underscore, hyphen and point stay, others become their bytes. */
    private static String encoded(String words) {
        StringBuilder id = new StringBuilder();
        for (byte b : words.replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
            String letter = String.valueOf((char) (b & 0xFF));
            id.append(letter.matches("[A-Za-z0-9_.-]") ? letter : "." + "%02X".formatted(b));
        }
        return id.toString();
    }
}
