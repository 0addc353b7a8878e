package io.github.ensdiag.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documentation as it is written leads nowhere that is not there, and all of it can be found. */
class MarkdownTest {
    private static final Path RESOURCES = Path.of("site/resources");
    private static final Path MENU = Path.of("site/site.xml");
    /** Pages that the site's reports make. */
    private static final Pattern MADE = Pattern.compile("plugin-info|dependencies|licenses|[a-z-]+-mojo");

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        List<String> astray = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (String link : page.links()) {
                if (!link.startsWith("https://") && !resolves(page, link)) {
                    astray.add(page.file() + ": " + link);
                }
            }
        }
        assertEquals(List.of(), astray);
    }

    private static boolean resolves(Markdown page, String link) {
        String place = link.replaceFirst("#.*", "");
        String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        if (place.isEmpty()) {
            return page.anchors().contains(anchor);
        }
        if (page.isReadme()) {
            return Files.exists(Path.of(place)) && anchor.isEmpty();
        }
        if (!place.endsWith(".html")) {
            return Files.isRegularFile(RESOURCES.resolve(place));
        }
        String name = place.replaceFirst("\\.html$", "");
        Path source = Markdown.DIRECTORY.resolve(name + ".md");
        return Files.exists(source)
                ? anchor.isEmpty() || Markdown.of(source).anchors().contains(anchor)
                : MADE.matcher(name).matches();
    }

    @Test
    void linksToOthersAreSecureAndHaveAHost() throws Exception {
        for (Markdown page : Markdown.all()) {
            for (String link : page.links()) {
                if (link.contains(":")) {
                    URI uri = URI.create(link);
                    assertEquals("https", uri.getScheme(), page.file() + ": " + link);
                    assertTrue(uri.getHost().matches("([a-z0-9-]+\\.)+[a-z]{2,}"), page.file() + ": " + link);
                }
            }
        }
    }

    @Test
    void theMenuHoldsEveryPageOnce() throws Exception {
        List<String> items = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"")
                .matcher(Files.readString(MENU))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !MADE.matcher(name).matches())
                .sorted()
                .toList();
        Set<String> pages =
                Markdown.pages().stream().map(Markdown::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(List.copyOf(pages), items);
    }

    @Test
    void everyPictureIsShown() throws Exception {
        String words = Markdown.all().stream().map(Markdown::text).collect(Collectors.joining());
        try (var pictures = Files.list(RESOURCES.resolve("images"))) {
            for (Path picture : pictures.toList()) {
                assertTrue(words.contains(picture.getFileName().toString()), picture + " is on no page");
                assertTrue(Files.size(picture) < 150 * 1024, picture + " is large; site/screenshots makes it smaller");
            }
        }
    }

    /** Both tell how to begin; who follows either must come to the same. */
    @Test
    void theReadmeAndTheStartPageGiveTheSameCommands() {
        String readme = Markdown.readme().text();
        Markdown start = Markdown.of(Markdown.DIRECTORY.resolve("start.md"));
        List<String> blocks = new ArrayList<>(start.fences("sh"));
        blocks.addAll(start.fences("xml"));
        blocks.addAll(start.fences(""));
        assertTrue(blocks.size() >= 4, "found only " + blocks);
        blocks.forEach(block -> assertTrue(readme.contains(block), block));
    }
}
