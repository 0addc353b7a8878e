package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.InBrowser;
import io.github.ensdiag.testing.OracleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of real data as a browser shows it. */
@InBrowser
class BrowserTest {
    private static final String NET = "#t-classes tbody tr td:nth-child(%d)";

    @TempDir
    static Path directory;

    private static String page;

    private Browser browser;

    @BeforeAll
    static void write() throws Exception {
        var inputs = OracleSet.open("seedcase-natural47").inputs(List.of("pytorch-densenet201", "pytorch-vgg16"));
        Path names = Path.of("it/imagenet/predictions/classes.txt");
        page = Diagnosis.run(new Request(
                        new Inputs(
                                inputs.labels().orElseThrow().files().get(0),
                                Optional.of(names),
                                Optional.empty(),
                                inputs.members()),
                        Options.defaults(),
                        new ReportOptions(directory.resolve("report"), "Hard classes", StandardCharsets.UTF_8, "test")))
                .page()
                .toUri()
                .toString();
    }

    @BeforeEach
    void start() throws Exception {
        browser = Browser.start();
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
    }

    @Test
    void asksForNothingAndComplainsOfNothing() throws Exception {
        browser.open(page, 1100, 800);
        assertEquals(List.of(page), browser.requests());
        assertEquals(List.of(), browser.complaints());
        assertTrue(browser.value("document.title").asText().contains("Hard classes"));
    }

    @Test
    void fitsAPhone() throws Exception {
        browser.open(page, 360, 740);
        int width = browser.value("document.documentElement.scrollWidth").asInt();
        assertEquals(360, width, "nothing but tables and charts may scroll sideways, within themselves");
    }

    @Test
    void sortsByTheAddressAndByAClick() throws Exception {
        browser.open(page, 1100, 800);
        int column = browser.value("[...document.querySelectorAll('#t-classes thead tr:last-child th')]"
                        + ".findIndex(h => h.textContent.trim().startsWith('net'))")
                .asInt();
        assertTrue(column > 0, "there is a column of the net gain");
        // the query makes it another address, so that the page loads anew
        browser.open(page + "?again#classes&sort=" + column + "d", 1100, 800);
        assertSorted(column, Comparator.<Double>reverseOrder());
        assertEquals(
                "descending",
                browser.value("document.querySelectorAll('#t-classes thead tr:last-child th')[" + column
                                + "].getAttribute('aria-sort')")
                        .asText());

        String head = "document.querySelectorAll('#t-classes thead tr:last-child th')[" + column + "]";
        browser.value(head + ".querySelector('button').click()");
        assertSorted(column, Comparator.<Double>naturalOrder());
        assertTrue(browser.value("location.hash").asText().contains("sort=" + column + "a"));
    }

    private void assertSorted(int column, Comparator<Double> order) throws Exception {
        List<Double> values = new ArrayList<>();
        browser.value("[...document.querySelectorAll('" + NET.formatted(column + 1) + "')].map(c => c.textContent)")
                .forEach(cell -> values.add(Double.valueOf(cell.asText().replace("\u2212", "-"))));
        assertEquals(1000, values.size());
        assertEquals(values.stream().sorted(order).toList(), values);
    }

    @Test
    void findsAClass() throws Exception {
        browser.open(page + "#classes&q=screwdriver", 1100, 800);
        assertEquals(
                1,
                browser.value("document.querySelectorAll('#t-classes tbody tr:not([hidden])').length")
                        .asInt());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void isCompleteWithoutScripts() throws Exception {
        browser.withoutScripts();
        browser.open(page, 1100, 800);
        assertEquals(
                1000,
                browser.value("document.querySelectorAll('#t-classes tbody tr').length")
                        .asInt());
        assertEquals(
                0, browser.value("document.querySelectorAll('[hidden]').length").asInt());
        assertTrue(browser.value("document.querySelectorAll('svg[role=img] title').length")
                        .asInt()
                >= 6);
    }
}
