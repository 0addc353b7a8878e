package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.testing.Hostile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was required stands on the page: the broken first, in words, and a mark at the top. */
class RuleSectionTest {
    private static String section(Rendered page) {
        int start = page.html.indexOf("<section id=\"rules\"");
        return page.html.substring(start, page.html.indexOf("</section>", start));
    }

    @Test
    void everyRequirementWithItsOutcome() {
        Rendered page = Specimen.RULES.rendered();
        String section = section(page);
        List<RuleResult> results = page.content.rules();
        for (Outcome outcome : Outcome.values()) {
            long count = results.stream().filter(r -> r.outcome() == outcome).count();
            String word = outcome.name().toLowerCase(java.util.Locale.ROOT);
            assertTrue(count > 0, word);
            assertTrue(section.matches("(?s).*" + count + " (is|are) " + word + ".*"), word);
        }
        int broken = section.indexOf("\u2715 broken");
        assertTrue(broken > 0 && broken < section.indexOf("? undecided"), section);
        List<Rule> reasoned = results.stream()
                .map(RuleResult::rule)
                .filter(rule -> !rule.because().isEmpty())
                .toList();
        long rules = reasoned.stream().distinct().count();
        int told = section.split("the user must not notice", -1).length - 1;
        // in each table once for each rule
        assertTrue(rules <= told && told <= 2 * rules && told < reasoned.size(), told + " of " + reasoned.size());
        assertTrue(results.stream()
                .anyMatch(r -> r.statement().startsWith("Likeness of the scores (CKA) of model-a0 and")
                        && r.figure().defined()));
        assertTrue(page.html.indexOf("<p class=\"broken\">") < page.html.indexOf("id=\"answer\""));
    }

    @Test
    void nothingRequiredNothingShown() {
        String html = Specimen.TWO.rendered().html;
        assertFalse(html.contains("id=\"rules\"") || html.contains("class=\"broken\"") || html.contains("#rules"));
    }

    @Test
    void hostileNamesAreText(@TempDir Path dir) throws Exception {
        Rendered page = Rendered.holding(Hostile.set(dir), "", MadeRules.HOSTILE);
        String section = section(page);
        assertFalse(section.matches("(?s).*<(script|img).*"), "markup");
        assertEquals(1, page.all("(<section id=\"rules\")").size());
        HtmlReportTest.check(page);
    }
}
