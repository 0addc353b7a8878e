package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What someone who listens to a page, or looks for it among tabs, goes by. */
class StructureTest {
    @ParameterizedTest
    @EnumSource
    void landmarks(Specimen page) {
        Rendered rendered = page.rendered();
        for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
            assertEquals(1, rendered.all("(<" + landmark + ")").size(), landmark);
        }
        assertEquals(1, rendered.all("(?s)<title>[^<]+</title>(?=.*</head>)()").size());
        assertEquals(List.of("en"), rendered.all("<html lang=\"([a-z]+)\">"));
        assertEquals(List.of(), rendered.all("(<(?:section|nav)(?![^>]* aria-label(?:ledby)?=\"[^\"])[^>]*>)"));
        assertEquals(
                rendered.all("<section id=\"([^\"]+)\" aria-labelledby=\"[^\"]*-h\"")
                        .size(),
                rendered.all("(<h[12] id=\"[^\"]+-h\")").size(),
                "every question is a heading");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceWithinThePageCanBeReachedByANameInIt(Specimen page) {
        assertEquals(List.of(), page.rendered().all("(<a(?: [^>]*)?></a>)"), "a link without words");
        assertTrue(page.rendered().html.contains("<a class=\"skip\" href=\"#answer\">"));
    }

    @ParameterizedTest
    @EnumSource
    void theTitleBeginsWithTheGain(Specimen page) {
        String title = page.rendered().all("<title>([^<]*)</title>").get(0);
        assertTrue(title.matches("(?s)[+\u2212]?[0-9]+\\.[0-9]+ points \u00b7 .* \u00b7 ensdiag"), title);
        assertTrue(title.length() < 400, title);
    }
}
