package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.testing.Axe;
import io.github.ensdiag.testing.Browser;
import io.github.ensdiag.testing.InBrowser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages meet WCAG 2.2 AA as far as axe-core can tell, in light and dark, on a desktop and a phone. */
@InBrowser
class AccessibilityTest {
    /** Opens every fold and leaves the first rows of each table and the first folds of each list, as the rest is alike. */
    private static final String UNFOLD_SOME = "document.querySelectorAll('details').forEach(d => d.open = true);"
            + "document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(12).forEach(r => r.remove()));"
            + "document.querySelectorAll('.lists').forEach(l => [...l.children].slice(3).forEach(c => c.remove()))";

    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(Specimen page) throws Exception {
        try (Browser browser = Browser.start()) {
            browser.prefer("light");
            browser.open(page.address(), 1100, 740);
            assertNothingFound(browser);
            browser.prefer("dark");
            browser.open(page.address() + "?again", 360, 740);
            assertNothingFound(browser);
        }
    }

    private static void assertNothingFound(Browser browser) throws Exception {
        browser.value(UNFOLD_SOME);
        assertEquals(List.of(), Axe.violations(browser));
    }
}
