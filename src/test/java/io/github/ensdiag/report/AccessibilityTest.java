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
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(d => d.open = true)";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REAL")
    void axeFindsNothing(Specimen page) throws Exception {
        try (Browser browser = Browser.start()) {
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                for (int width : List.of(1100, 360)) {
                    browser.open(page.address() + "?" + scheme + width, width, 740);
                    browser.value(UNFOLD);
                    assertEquals(List.of(), Axe.violations(browser), scheme + ", " + width + " pixels wide");
                }
            }
        }
    }

    /** A thousand rows take axe long: once, and with the folds closed as a reader finds them. */
    @ParameterizedTest
    @EnumSource(names = "REAL")
    void axeFindsNothingOnAPageOfAThousandClasses(Specimen page) throws Exception {
        try (Browser browser = Browser.start()) {
            browser.open(page.address(), 1100, 740);
            assertEquals(List.of(), Axe.violations(browser));
        }
    }
}
