package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.samples.Thumbnail;
import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.FileServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both layouts in a browser: from the disk, from a server, and from one as strict as Jenkins. */
@EnabledIf("hasBrowser")
class LayoutBrowserTest {
    /** A PNG of one red dot. */
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private static final int CLASSES = 6;

    @TempDir
    static Path directory;

    private Browser browser;

    static boolean hasBrowser() {
        return Browser.executable().isPresent();
    }

    @BeforeAll
    static void write() throws Exception {
        ReportContent made = Rendered.of(Rendered.dense(directory, 4, 200, CLASSES)).content;
        Map<Integer, Thumbnail> pictures = new HashMap<>();
        for (int sample = 0; sample < 200; sample++) {
            pictures.put(sample, new Thumbnail(sample + ".png", "image/png", 1, 1, DOT));
        }
        ReportContent content = new ReportContent(
                made.set(),
                made.files(),
                made.results(),
                made.whatIf(),
                made.attention(),
                made.findings(),
                made.explanation(),
                made.charts(),
                new SampleMedia(pictures, Map.of(), List.of()));
        for (Layout layout : Layout.values()) {
            Path place = directory.resolve(layout.name());
            var options = new ReportOptions(
                    place, "Layouts", StandardCharsets.UTF_8, "test", layout, Optional.empty(), Optional.empty());
            try (ReportFiles files = new ReportFiles(place)) {
                HtmlReport.of(options).write(content, files);
                files.publish();
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    private static Path place(Layout layout) {
        return directory.resolve(layout.name());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fromTheDisk(Layout layout) throws Exception {
        browser.open(place(layout).resolve("index.html").toUri().toString(), 1100, 800);
        assertLooksRight(layout);
        assertScripted(true);
        assertEquals(List.of(), browser.complaints());
        assertTrue(browser.requests().stream().allMatch(url -> url.startsWith("file:") || url.startsWith("data:")));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fromAServer(Layout layout) throws Exception {
        try (FileServer server = FileServer.of(place(layout), Map.of())) {
            browser.open(server.url("index.html"), 1100, 800);
            assertLooksRight(layout);
            assertScripted(true);
            assertEquals(List.of(), browser.complaints());
            assertStaysOn(server);
        }
    }

    /** All but the script, of which nothing depends. */
    @Test
    void fromJenkins() throws Exception {
        try (FileServer server = FileServer.of(place(Layout.DIRECTORY), FileServer.JENKINS)) {
            browser.open(server.url("index.html"), 1100, 800);
            assertLooksRight(Layout.DIRECTORY);
            assertScripted(false);
            assertEquals(
                    List.of(),
                    browser.complaints().stream()
                            .filter(complaint -> !complaint.contains("script"))
                            .toList());
            assertEquals(
                    CLASSES,
                    browser.value("[...document.querySelectorAll('#t-classes tbody tr')]"
                                    + ".filter(r => r.offsetHeight > 10).length")
                            .asInt());
            browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertEquals(
                    0,
                    browser.value(
                                    "[...document.querySelectorAll('main td, main p')]"
                                            + ".filter(e => e.textContent.trim() && !e.closest('.slim, .narrow') && !e.offsetHeight).length")
                            .asInt(),
                    "all is shown once the folds are open");
            assertStaysOn(server);
        }
    }

    @Test
    void everyChartIsAFileThatStandsAlone() throws Exception {
        try (FileServer server = FileServer.of(place(Layout.DIRECTORY), FileServer.JENKINS);
                var charts = Files.list(place(Layout.DIRECTORY).resolve("charts"))) {
            String page = Files.readString(place(Layout.DIRECTORY).resolve("index.html"));
            for (Path chart : charts.toList()) {
                String name = "charts/" + chart.getFileName();
                assertTrue(page.contains("href=\"" + name + "\""), "no link to " + name);
                browser.open(server.url(name), 800, 600);
                assertEquals(
                        "svg", browser.value("document.documentElement.tagName").asText(), name);
                assertEquals(
                        "rgb(255, 255, 255)",
                        browser.value("getComputedStyle(document.querySelector('rect')).fill")
                                .asText());
                assertTrue(
                        browser.value("document.documentElement.width.baseVal.value")
                                        .asInt()
                                >= 300,
                        name);
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    private void assertLooksRight(Layout layout) throws Exception {
        assertEquals(
                "sticky",
                browser.value("getComputedStyle(document.querySelector('nav')).position")
                        .asText(),
                "the style sheet is applied");
        // --m0 of the light theme, #0b6e99
        assertEquals(
                "rgb(11, 110, 153)",
                browser.value("getComputedStyle(document.querySelector('#help svg [stroke*=\"--m0\"]')).stroke")
                        .asText(),
                "charts have their colours");
        // one more picture than the page may have by itself
        Path picture = place(layout).resolve(Shown.DIRECTORY).resolve("0.png");
        assertEquals(layout == Layout.DIRECTORY, Files.exists(picture));
        String src = layout == Layout.DIRECTORY
                ? Shown.DIRECTORY + "/0.png"
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(DOT);
        browser.value("document.body.append(Object.assign(new Image(), {src: '" + src + "'}))");
        String pictures = "[...document.querySelectorAll('img')]";
        browser.value(pictures + ".forEach(i => i.loading = 'eager')");
        for (int i = 0;
                i < 100 && !browser.value(pictures + ".every(i => i.complete)").asBoolean();
                i++) {
            Thread.sleep(20);
        }
        assertEquals(
                0,
                browser.value(pictures + ".filter(i => !i.naturalWidth).length").asInt(),
                "broken pictures");
    }

    private void assertScripted(boolean expected) throws Exception {
        assertEquals(
                expected,
                browser.value("document.querySelectorAll('#t-classes thead button').length > 0")
                        .asBoolean());
    }

    private void assertStaysOn(FileServer server) {
        for (String url : browser.requests()) {
            assertTrue(url.startsWith(server.url("")) || url.startsWith("data:image/"), "asks for " + url);
        }
    }
}
