package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What either layout writes; how it looks is told by a browser. */
class LayoutTest {
    @TempDir
    Path dir;

    private ReportContent content;

    @BeforeEach
    void diagnose() throws IOException {
        content = Rendered.of(Rendered.dense(dir, 4, 80, 3)).content;
    }

    private Path written(Layout layout, Charset charset) throws IOException {
        Path place = dir.resolve("report");
        var options = new ReportOptions(place, "a project", charset, "1", layout, Optional.empty(), Optional.empty());
        try (ReportFiles files = new ReportFiles(place)) {
            HtmlReport.of(options).write(content, files);
            files.publish();
        }
        return place;
    }

    private String page(Layout layout) throws IOException {
        return Files.readString(written(layout, StandardCharsets.UTF_8).resolve("index.html"));
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<main>"), page.indexOf("</footer>")).replaceAll("\n+", "\n");
    }

    @Test
    void bothHoldTheSamePage() throws IOException {
        String linked = body(page(Layout.DIRECTORY));
        assertTrue(linked.contains("<a href=\"charts/ledger.svg\">"));
        String single = body(page(Layout.SINGLE));
        assertEquals(
                single,
                linked.replaceAll("<p class=\"note\"><a href=\"charts/.*?</a></p>\n?", "")
                        .replaceAll(" · <a href=\"charts/[^>]*>[^<]*</a>", ""));
    }

    @Test
    void nothingIsInlineWhereAllLiesBeside() throws IOException {
        String page = page(Layout.DIRECTORY);
        assertFalse(page.contains("<style") || page.contains("<script>") || page.contains("data:"), page);
        assertFalse(page.contains("sha256-"));
    }

    /** A browser reads a style sheet and a script in the page's encoding unless they say otherwise. */
    @Test
    void filesBesideAPageInAnotherEncodingSayThatTheyAreUtf8() throws IOException {
        Path utf8 = written(Layout.DIRECTORY, StandardCharsets.UTF_8);
        assertFalse(Files.readString(utf8.resolve("style.css")).startsWith("\ufeff"));
        Path latin = written(Layout.DIRECTORY, StandardCharsets.ISO_8859_1);
        assertTrue(Files.readString(latin.resolve("style.css")).startsWith("\ufeff"));
        assertTrue(Files.readString(latin.resolve("report.js")).startsWith("\ufeff"));
    }
}
