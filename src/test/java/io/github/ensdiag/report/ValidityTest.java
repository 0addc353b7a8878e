package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.testing.NuChecker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages are valid: HTML, and the SVG, CSS and ARIA in it. */
class ValidityTest {
    @ParameterizedTest
    @EnumSource
    void theNuCheckerHasNothingToSay(Specimen page) throws Exception {
        assertEquals(List.of(), NuChecker.complaints(page.rendered().bytes));
    }

    @ParameterizedTest
    @EnumSource
    void whatHoldsOfEveryPage(Specimen page) throws Exception {
        HtmlReportTest.check(page.rendered());
    }
}
