package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Aggregation;
import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.aggregate.Digest;
import io.github.ensdiag.aggregate.ModuleReport;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.testing.Axe;
import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.InBrowser;
import io.github.ensdiag.testing.NuChecker;
import io.github.ensdiag.testing.Refusals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that compares modules, made of diagnoses as they are written. It is left in {@code target/pages} to be seen. */
@InBrowser
class AggregatePageTest {
    private static final Path PAGES = Path.of("target", "pages").toAbsolutePath();

    @TempDir
    static Path directory;

    private static Rendered two;
    private static List<ModuleReport> modules;

    @BeforeAll
    static void write() throws IOException {
        two = Rendered.of(Rendered.dense(Files.createDirectories(directory.resolve("two")), 2, 300, 12));
        Rendered hostile = Rendered.titled(
                Hostile.set(directory.resolve("hostile")), List.of(Hostile.finding()), Hostile.NAMES.get(0));
        modules = List.of(
                module("vision", figures(two)),
                module(Hostile.NAMES.get(0) + Hostile.LONG, figures(hostile)),
                module(Hostile.RIGHT_TO_LEFT, figures(two)),
                module("broken <off>", Optional.of(cut(figures(two).orElseThrow()))),
                new ModuleReport("a library", Optional.empty(), ""));
        for (Layout layout : Layout.values()) {
            Aggregation.run(modules, options(layout));
        }
    }

    private static ModuleReport module(String name, Optional<Path> figures) {
        return new ModuleReport(name, figures, "../a%20module/ensdiag/index.html");
    }

    private static Optional<Path> figures(Rendered rendered) throws IOException {
        Path file = Files.createTempFile(directory, "ensdiag", ".json");
        try (var out = Files.newOutputStream(file)) {
            JsonReport.write(rendered.content, options(Layout.SINGLE), out);
        }
        return Optional.of(file);
    }

    private static Path cut(Path file) throws IOException {
        return Files.writeString(
                file.resolveSibling("cut.json"), Files.readString(file).substring(0, 700));
    }

    private static ReportOptions options(Layout layout) {
        return new ReportOptions(
                PAGES.resolve("AGGREGATE-" + layout),
                "All <models>",
                StandardCharsets.UTF_8,
                "1.2.3",
                layout,
                Optional.empty(),
                Optional.empty());
    }

    private static Path page(Layout layout) {
        return options(layout).directory().resolve(ReportFiles.PAGE);
    }

    @Test
    void aDigestSaysWhatTheReportSays() {
        Digest digest = Aggregate.of(modules).diagnosed().get(0).digest();
        assertEquals(300, digest.samples());
        assertEquals(2, digest.members());
        assertEquals(two.results.best().predictor().name(), digest.best());
        assertEquals(two.results.best().predictor().figure(PredictorMeasure.ACCURACY), digest.bestAccuracy());
        assertEquals(two.results.ensemble().predictor().figure(PredictorMeasure.ACCURACY), digest.accuracy());
        assertEquals(two.results.ensemble().figure(EnsembleMeasure.GAIN_OVER_BEST), digest.gain());
        var verdict = two.content.explanation().verdict();
        assertEquals(verdict.effect(), digest.effect());
        assertEquals(verdict.main().map(c -> c.kind().title()).orElse(""), digest.cause());
        assertEquals(verdict.advice().get(0), digest.advice());
        assertEquals(1, digest.labels().size());
        // a given finding is an error
        assertEquals(1, Aggregate.of(modules).diagnosed().get(1).digest().errors());
    }

    @Test
    void whatIsNoDiagnosisIsNamedWithTheReason() throws IOException {
        String whole = Files.readString(figures(two).orElseThrow());
        assertUnreadable("[1, 2]", "\"format\"");
        assertUnreadable(whole.replace("\"format\":1,", "\"format\":99,"), "format 99");
        assertUnreadable(whole.replace("\"gainOverBest\"", "\"gain\""), "\"gainOverBest\"");
        assertUnreadable(whole.substring(0, 700), "cut off");
        // rules, changes and files need not be there
        assertEquals(
                1, read(whole.replace("\"rules\"", "\"other\"")).diagnosed().size());
    }

    private static void assertUnreadable(String json, String... parts) throws IOException {
        Aggregate aggregate = read(json);
        assertEquals(List.of(), aggregate.diagnosed());
        for (String part : parts) {
            String reason = aggregate.unreadable().get(0).reason();
            assertTrue(reason.contains(part), reason);
        }
    }

    private static Aggregate read(String json) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "some", ".json"), json);
        return Aggregate.of(List.of(module("a module", Optional.of(file))));
    }

    @Test
    void thePageShowsEveryModule() throws IOException {
        String html = Files.readString(page(Layout.SINGLE));
        assertTrue(html.contains("<a href=\"../a%20module/ensdiag/index.html\" class=\"n\">vision</a>"));
        assertTrue(html.contains("<span>All &lt;models&gt;</span>"));
        assertTrue(html.contains("broken &lt;off&gt;</a>: "), "why it is unreadable");
        assertTrue(html.contains("unreadable</td>"));
        assertTrue(html.contains("Without a diagnosis: <span class=\"n\">a library</span>."));
        assertTrue(html.contains("file for file; their accuracies can be compared"), "two are of the same labels");
        assertFalse(html.contains("<script>alert"));
        assertFalse(html.contains("rules broken"), "nothing was required");
    }

    @Test
    void aDiagnosisIsNotReplaced() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve(ReportFiles.FIGURES), "{}");
        var options = new ReportOptions(own, "All", StandardCharsets.UTF_8, "1.2.3");
        Refusals.assertRefused(() -> Aggregation.run(modules, options), own, "outputDirectory");
    }

    @Test
    void theNuCheckerHasNothingToSay() throws Exception {
        assertEquals(List.of(), NuChecker.complaints(Files.readAllBytes(page(Layout.SINGLE))));
    }

    @Test
    void axeFindsNothing() throws Exception {
        try (Browser browser = Browser.start()) {
            browser.prefer("light");
            browser.open(page(Layout.SINGLE).toUri().toString(), 1100, 740);
            assertEquals(List.of(), Axe.violations(browser));
            browser.prefer("dark");
            browser.open(page(Layout.SINGLE).toUri() + "?again", 360, 740);
            assertEquals(List.of(), Axe.violations(browser));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsAPhoneWithItsOwnStyle(Layout layout) throws Exception {
        try (Browser browser = Browser.start()) {
            browser.open(page(layout).toUri().toString(), 360, 740);
            assertEquals(
                    360, browser.value("document.documentElement.scrollWidth").asInt());
            assertEquals(
                    "0px",
                    browser.value("getComputedStyle(document.body).margin").asText());
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theModulesCanBeSorted() throws Exception {
        try (Browser browser = Browser.start()) {
            browser.open(page(Layout.SINGLE).toUri().toString(), 1100, 740);
            browser.value("document.querySelectorAll('#modules th button')[2].click()");
            String gains = "[...document.querySelectorAll('#modules tbody tr')].map(r => parseFloat("
                    + "r.cells[2].textContent.replace('\u2212', '-')))";
            var sorted = browser.value(gains);
            assertEquals(4, sorted.size());
            assertTrue(sorted.get(0).asDouble() >= sorted.get(1).asDouble(), sorted::toString);
            assertTrue(sorted.get(1).asDouble() >= sorted.get(2).asDouble(), sorted::toString);
        }
    }
}
