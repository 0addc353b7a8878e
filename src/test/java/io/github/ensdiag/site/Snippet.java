package io.github.ensdiag.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of code in the documentation.
 *
 * @param page the file it stands in
 * @param name what the comment before it calls it; empty where there is none
 * @param language as the fence says
 */
public record Snippet(Path page, String name, String language, String code) {
    private static final Path PAGES = Path.of("site/markdown");
    private static final Pattern FENCED =
            Pattern.compile("(?ms)(?:^<!-- snippet: (\\S+) -->\\R)?^```(\\w*)\\R(.*?)^```$");
    private static final Pattern HOLE = Pattern.compile("(?m)^ *(?:#|//): (\\S+)$");

    /** All of a page, in their order. */
    public static List<Snippet> of(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page))
                .results()
                .map(m -> new Snippet(page, m.group(1) == null ? "" : m.group(1), m.group(2), m.group(3)))
                .toList();
    }

    /** All in a language, of all pages. */
    static List<Snippet> in(String language) throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted()
                    .flatMap(page -> ofUnchecked(page).stream())
                    .filter(snippet -> snippet.language().equals(language))
                    .toList();
        }
    }

    private static List<Snippet> ofUnchecked(Path page) {
        try {
            return of(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program with the snippets of the page in place of the lines that name them, as in {@code #: pytorch}. */
    public static String fill(String program, Path page) throws IOException {
        Map<String, String> named = of(page).stream()
                .filter(snippet -> !snippet.name().isEmpty())
                .collect(Collectors.toMap(Snippet::name, Snippet::code));
        Matcher holes = HOLE.matcher(program);
        return holes.replaceAll(hole -> {
            String code = named.get(hole.group(1));
            if (code == null) {
                throw new IllegalArgumentException("There is no snippet " + hole.group(1) + " in " + page);
            }
            return Matcher.quoteReplacement(code);
        });
    }

    @Override
    public String toString() {
        return page.getFileName() + " "
                + (name.isEmpty() ? code.lines().findFirst().orElse("") : name);
    }
}
