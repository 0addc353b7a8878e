package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.InBrowser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every page in a browser. */
@InBrowser
class PagesInBrowserTest {
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        browser = Browser.start();
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void asksForNothingAndComplainsOfNothing(Specimen page) throws Exception {
        browser.open(page.address(), 1100, 800);
        assertEquals(
                "0px", browser.value("getComputedStyle(document.body).margin").asText(), "its own style applies");
        assertTrue(
                browser.value("!!document.querySelector('#t-classes th button')")
                        .asBoolean(),
                "its own script runs");
        assertAlone(page);
    }

    @ParameterizedTest
    @EnumSource
    void fitsAPhoneWithEverythingUnfoldedAndWithoutScripts(Specimen page) throws Exception {
        browser.withoutScripts();
        browser.open(page.address(), 360, 740);
        assertFits();
        browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertFits();
        assertAlone(page);
    }

    private void assertAlone(Specimen page) {
        assertEquals(List.of(page.address()), browser.requests());
        assertEquals(List.of(), browser.complaints());
    }

    private void assertFits() throws Exception {
        assertEquals(
                360,
                browser.value("document.documentElement.scrollWidth").asInt(),
                "nothing but tables and charts may scroll sideways, within themselves");
    }

    @Test
    void hostileNamesBecomeNoElements() throws Exception {
        browser.open(Specimen.HOSTILE.address(), 1100, 800);
        assertEquals(1, count("script"));
        assertEquals(1, count("style"));
        assertEquals(0, count("img, iframe, object, embed, form, base, link"));
        assertEquals(
                0,
                count("a:not([href^=\"#\"]):not([href=\"classes.csv\"]):not([href=\"disagreements.csv\"])"
                        + ":not([href=\"ensdiag.json\"]):not([href=\"summary.md\"])"));
    }

    private int count(String selector) throws Exception {
        return browser.value("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    /** What stands behind a name that is read from right to left must not move before it. */
    @Test
    void aNameFromRightToLeftLeavesTheRestOfTheLineAlone() throws Exception {
        browser.open(Specimen.HOSTILE.address(), 1100, 800);
        String behind = "(() => { const range = document.createRange(); const found = [];"
                + "for (const name of document.querySelectorAll('p .n, h1 .n, li .n, td .n')) {"
                + "  const next = name.nextSibling;"
                + "  if (name.textContent !== '" + Hostile.RIGHT_TO_LEFT
                + "' || !next || next.nodeType !== 3) continue;"
                + "  range.selectNodeContents(next); const at = range.getClientRects()[0];"
                + "  const own = name.getClientRects()[0];"
                + "  if (at && own && Math.abs(at.top - own.top) < 9) found.push(at.left - own.right); }"
                + "return found; })()";
        var distances = browser.value(behind);
        assertTrue(distances.size() > 2, () -> "names found: " + distances);
        distances.forEach(d -> assertTrue(d.asDouble() > -1, () -> "distances behind the name: " + distances));
    }
}
