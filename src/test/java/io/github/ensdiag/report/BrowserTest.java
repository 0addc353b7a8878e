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
    private static final String NET = "#t-classes>tbody>tr>td:nth-child(%d)";

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

    private static final String SHOWN =
            "document.querySelectorAll('#t-classes>tbody>tr:not([hidden]):not(.below)').length";

    /** The names of the shown classes in their order. */
    private List<String> shown() throws Exception {
        List<String> names = new ArrayList<>();
        browser.value("[...document.querySelectorAll('#t-classes>tbody>tr:not([hidden]):not(.below)>th')]"
                        + ".map(h => h.textContent)")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String mark(String letter) {
        return "document.querySelector('#marks button[data-mark=" + letter + "]')";
    }

    @Test
    void filtersByWhatBecameOfTheClass() throws Exception {
        browser.open(page, 1100, 800);
        String nets = "[...document.querySelectorAll('#t-classes>tbody>tr:not([hidden])>td:nth-child(3)')]"
                + ".map(c => c.textContent[0])";
        browser.value(mark("d") + ".click()");
        int dragged = browser.value(SHOWN).asInt();
        assertTrue(dragged > 0 && dragged < 1000);
        assertTrue(browser.value(nets + ".every(sign => sign === '\\u2212')").asBoolean());
        assertEquals(
                dragged + " of 1000 classes",
                browser.value("document.querySelector('output').textContent").asText());
        assertEquals(
                "true",
                browser.value(mark("d") + ".getAttribute('aria-pressed')").asText());

        browser.value(mark("r") + ".click()");
        assertEquals(
                "false",
                browser.value(mark("d") + ".getAttribute('aria-pressed')").asText());
        assertTrue(browser.value(nets + ".every(sign => sign === '+')").asBoolean());
        assertTrue(browser.value(mark("r") + ".textContent")
                .asText()
                .endsWith(" " + browser.value(SHOWN).asInt()));

        browser.value(mark("r") + ".dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
        assertEquals(1000, browser.value(SHOWN).asInt());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void theAddressBringsEverythingBack() throws Exception {
        browser.open(page, 1100, 800);
        browser.value("const f = document.querySelector('.filter input'); f.value = 'er';"
                + " f.dispatchEvent(new Event('input'));" + mark("d") + ".click();"
                + "document.querySelectorAll('#t-classes thead tr:last-child button')[1].click();"
                + "document.querySelector('#t-classes>tbody>tr:not([hidden]) a').click()");
        List<String> before = shown();
        String open = browser.value("document.querySelector('.below div').id").asText();
        String address = browser.value("location.href").asText();

        browser.open(address.replace("#", "?again#"), 1100, 800);
        assertEquals(before, shown());
        assertEquals(
                open, browser.value("document.querySelector('.below div').id").asText());
        assertEquals(
                "er",
                browser.value("document.querySelector('.filter input').value").asText());
        assertEquals(
                "true",
                browser.value(mark("d") + ".getAttribute('aria-pressed')").asText());
        assertEquals(
                "descending",
                browser.value("document.querySelectorAll('#t-classes thead tr:last-child th')[1]"
                                + ".getAttribute('aria-sort')")
                        .asText());
    }

    private static final String FIRST = "document.querySelector('#t-classes>tbody a')";

    @Test
    void unfoldsByClickAndByEnter() throws Exception {
        browser.open(page, 1100, 800);
        String fold = browser.value(FIRST + ".getAttribute('href')").asText().substring(1);
        assertEquals(
                "false", browser.value(FIRST + ".getAttribute('aria-expanded')").asText());
        browser.value(FIRST + ".click()");
        assertEquals(
                "true", browser.value(FIRST + ".getAttribute('aria-expanded')").asText());
        assertEquals(
                fold,
                browser.value("document.querySelector('#t-classes>tbody>tr:first-child+tr.below div').id")
                        .asText());
        browser.value(FIRST + ".focus()");
        browser.press("Enter", 13);
        assertEquals(
                "false", browser.value(FIRST + ".getAttribute('aria-expanded')").asText());
        assertTrue(browser.value("document.getElementById('folds').contains(document.getElementById('" + fold + "'))")
                .asBoolean());
        browser.press("Enter", 13);
        assertEquals(
                "true", browser.value(FIRST + ".getAttribute('aria-expanded')").asText());

        // the unfolded row goes with its class
        browser.value("document.querySelectorAll('#t-classes thead tr:last-child button')[0].click()");
        assertEquals(
                "class-" + fold.substring(2),
                browser.value("document.querySelector('.below').previousElementSibling.id")
                        .asText());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aLinkOpensItsClassAndTheWayBackLeadsBack() throws Exception {
        browser.open(page + "#classes&q=screwdriver", 1100, 800);
        String other = browser.value("document.querySelector('#t-classes>tbody>tr').id")
                .asText();
        browser.go("location.hash = '#" + other + "'");
        assertEquals(1000, browser.value(SHOWN).asInt(), "what a link leads to is seen, whatever was filtered");
        assertEquals(
                other,
                browser.value("document.querySelector('.below').previousElementSibling.id")
                        .asText());
        browser.go("history.back()");
        assertEquals(1, browser.value(SHOWN).asInt());
        assertEquals(
                0, browser.value("document.querySelectorAll('.below').length").asInt());
        browser.go("history.forward()");
        assertEquals(
                1, browser.value("document.querySelectorAll('.below').length").asInt());
    }

    @Test
    void worksWhereTheAddressMustNotChange() throws Exception {
        browser.open(page, 1100, 800);
        browser.value("history.replaceState = () => { throw new DOMException('no', 'SecurityError'); }");
        browser.value(mark("d") + ".click();" + FIRST + ".click()");
        assertTrue(browser.value(SHOWN).asInt() < 1000);
        assertEquals(
                1, browser.value("document.querySelectorAll('.below').length").asInt());
        assertEquals("", browser.value("location.hash").asText());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aClassUnfoldsOnAPhone() throws Exception {
        browser.open(page + "#classes", 360, 740);
        browser.value(FIRST + ".click()");
        assertEquals(360, browser.value("document.documentElement.scrollWidth").asInt());
        assertEquals(
                0,
                browser.value("(w => w.scrollWidth - w.clientWidth)(document.querySelector('.wide'))")
                        .asInt(),
                "what is shown of the table needs no scrolling");
    }

    @Test
    void isCompleteWithoutScripts() throws Exception {
        browser.withoutScripts();
        browser.open(page, 1100, 800);
        assertEquals(
                1000,
                browser.value("document.querySelectorAll('#t-classes>tbody>tr').length")
                        .asInt());
        // every class leads to what else is said of it, and the browser opens what it lies in
        assertEquals(
                1000,
                browser.value(
                                "[...document.querySelectorAll('#t-classes>tbody>tr a')]"
                                        + ".filter(a => document.querySelector('#folds details ' + a.getAttribute('href'))).length")
                        .asInt());
        assertEquals(
                0, browser.value("document.querySelectorAll('[hidden]').length").asInt());
        assertTrue(browser.value("document.querySelectorAll('svg[role=img] title').length")
                        .asInt()
                >= 6);
    }

    @Test
    void aLinkUnfoldsItsClassWithoutScriptsToo() throws Exception {
        browser.open(page, 1100, 800);
        String fold = browser.value("document.querySelector('#t-classes>tbody a').getAttribute('href')")
                .asText();
        browser.withoutScripts();
        browser.open(page + "?plain" + fold, 1100, 800);
        assertTrue(browser.value("document.querySelector('" + fold + "').checkVisibility()")
                .asBoolean());
    }
}
