package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.InBrowser;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page without a mouse. */
@InBrowser
class KeyboardTest {
    private static final int STOPS = 60;
    private static final String FOCUS = "(() => { const e = document.activeElement, r = e.getBoundingClientRect(),"
            + " s = getComputedStyle(e); return {place: [...document.querySelectorAll('*')].indexOf(e),"
            + " what: e.outerHTML.slice(0, 120), outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0,"
            + " seen: r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth}; })()";

    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        browser = Browser.start();
        browser.open(Specimen.TWO.address(), 1100, 800);
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
    }

    @Test
    void theFirstStopLeadsToTheAnswer() throws Exception {
        browser.press("Tab");
        JsonNode skip = browser.value(FOCUS);
        assertTrue(
                skip.get("what").asText().contains("#answer")
                        && skip.get("seen").asBoolean(),
                skip::toString);
        browser.press("Enter");
        assertEquals("#answer", browser.value("location.hash").asText());
    }

    @Test
    void everyStopIsSeenAndInTheOrderOfThePage() throws Exception {
        int before = -1;
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < STOPS; i++) {
            browser.press("Tab");
            JsonNode focus = browser.value(FOCUS);
            assertTrue(focus.get("outline").asBoolean() && focus.get("seen").asBoolean(), focus::toString);
            assertTrue(focus.get("place").asInt() > before, focus::toString);
            before = focus.get("place").asInt();
            assertTrue(places.add(before));
        }
    }

    @Test
    void headsOfColumnsSort() throws Exception {
        String head = "document.querySelectorAll('#t-classes thead tr:last-child th')[1]";
        browser.value(head + ".querySelector('button').focus()");
        browser.press("Enter");
        assertEquals(
                "descending", browser.value(head + ".getAttribute('aria-sort')").asText());
        browser.press("Space");
        assertEquals(
                "ascending", browser.value(head + ".getAttribute('aria-sort')").asText());
    }

    @Test
    void foldsOpenAndClose() throws Exception {
        browser.value("document.querySelector('summary').focus()");
        browser.press("Enter");
        assertTrue(browser.value("document.querySelector('details').open").asBoolean());
        browser.press("Space");
        assertTrue(!browser.value("document.querySelector('details').open").asBoolean());
    }
}
