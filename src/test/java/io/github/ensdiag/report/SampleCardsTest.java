package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.samples.FilePattern;
import io.github.ensdiag.samples.ImageRequest;
import io.github.ensdiag.samples.Origin;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.samples.TextRequest;
import io.github.ensdiag.testing.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The samples as the page shows them. */
class SampleCardsTest {
    private static final Path DIGITS = Path.of("it/pictures");

    @TempDir
    private Path directory;

    static boolean hasBrowser() {
        return Browser.executable().isPresent();
    }

    private Path page(int threads) throws Exception {
        Origin images = new Origin(
                Optional.of(DIGITS.resolve("images")), Optional.of(new FilePattern("{id}")), Optional.empty(), true);
        Origin texts = new Origin(
                Optional.empty(), Optional.empty(), Optional.of(Source.of(DIGITS.resolve("texts.csv"))), true);
        return Diagnosis.run(new Request(
                        PredictionsDirectory.discover(DIGITS.resolve("predictions")),
                        new Options(Combining.mean(List.of()), 5, 40, 20, 200, 1, threads),
                        new SampleRequest(
                                Optional.of(new ImageRequest(images, 96, 200, 1 << 20)),
                                Optional.of(new TextRequest(texts, 280, 1000))),
                        new ReportOptions(
                                directory.resolve("report" + threads), "Digits", StandardCharsets.UTF_8, "test")))
                .page();
    }

    @Test
    void samePicturesForAnyNumberOfThreads() throws Exception {
        String one = Files.readString(page(1));
        assertTrue(one.contains("data:image/png;base64,"));
        assertEquals(one, Files.readString(page(2)));
    }

    @Test
    @EnabledIf("hasBrowser")
    void picturesAreThereAndNothingJumps() throws Exception {
        try (Browser browser = Browser.start()) {
            browser.open(page(2).toUri().toString(), 360, 740);
            assertEquals(List.of(), browser.complaints(), "the page's own policy lets its pictures through");
            assertTrue(number(browser, "document.querySelectorAll('img').length") > 15);
            browser.value("document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
            assertEquals(
                    0,
                    number(
                            browser,
                            "Promise.all([...document.images].map(i => i.decode())).then("
                                    + "() => [...document.images].filter(i => i.naturalWidth != 8 || i.width != 96 || "
                                    + "i.height != 96 || !i.alt.startsWith('Picture of sample digit-')).length)"));
            assertEquals(360, number(browser, "document.documentElement.scrollWidth"));
            assertEquals(0, number(browser, "document.querySelectorAll('.snippet script').length"));
        }
    }

    private static int number(Browser browser, String expression) throws Exception {
        return browser.value(expression).asInt();
    }

    @Test
    void manyMembersAreCountedAndToldBehindAFold() throws Exception {
        Rendered page = Rendered.of(Rendered.dense(directory, 9, 300, 7));
        int cards = page.all("(<li>\\s*<div class=\"about\">)").size();
        assertTrue(cards > 0);
        List<String> folds =
                page.all("(?s)<details><summary>What each of the nine members said</summary>(.*?)</details>");
        assertEquals(cards, folds.size());
        assertEquals(9, folds.get(0).split("<span class=\"n m", -1).length - 1);
        Rendered few = Rendered.of(Rendered.dense(Files.createDirectory(directory.resolve("few")), 3, 300, 7));
        assertFalse(few.html.contains("What each of"));
    }
}
