package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.testing.Diagnosed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit found, on the page and in the JSON. */
class FindingsTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    Severity.ERROR,
                    "shifted-rows",
                    Optional.of("net1"),
                    "The rows of net1 are shifted.",
                    "3 of 9.",
                    "Mend."),
            new Finding(Severity.WARNING, "odd", Optional.empty(), "Some <b>odd</b> & ends.", "10 000 of them.", ""),
            new Finding(Severity.NOTE, "lists", Optional.empty(), "There are lists.", "Of 5.", ""));

    @TempDir
    Path dir;

    @Test
    void errorsAndWarningsAreAboveTheAnswerAndLeadToTheirDetails() throws Exception {
        Rendered page = Rendered.of(Rendered.decisions(dir, 2, 100, 3), FINDINGS);
        String top = page.html.substring(0, page.html.indexOf("<section id=\"answer\""));
        assertTrue(top.contains("href=\"#finding-1\"") && top.contains("href=\"#finding-2\""));
        assertFalse(top.contains("There are lists."));

        String details = page.html.substring(page.html.indexOf("<section id=\"trust\""));
        assertTrue(details.contains("one error, one warning and one note")
                || details.contains("1 error, 1 warning and 1 note"));
        assertTrue(details.indexOf("id=\"finding-1\"") < details.indexOf("id=\"finding-2\""));
        assertTrue(details.contains("There are lists."));
        assertTrue(details.contains("Some &lt;b&gt;odd&lt;/b&gt; &amp; ends."));
        assertTrue(page.words().contains("The input is at fault: the rows of  net1  are shifted."));
        // severity by word too, for those who do not see the colour
        assertEquals(2, page.all("(</span> Error</b>)").size());
        assertEquals(2, page.all("(</span> Warning</b>)").size());
        assertEquals(1, page.all("(</span> Note</b>)").size());
    }

    @Test
    void manyFindingsDoNotHideTheAnswer() throws Exception {
        Rendered page =
                Rendered.of(Rendered.decisions(dir, 2, 100, 3), java.util.Collections.nCopies(7, FINDINGS.get(1)));
        String top = page.html.substring(0, page.html.indexOf("<section id=\"answer\""));
        assertTrue(top.contains("href=\"#finding-5\"") && !top.contains("href=\"#finding-6\""));
        assertTrue(top.contains("<a href=\"#trust\">and 2 more findings</a>"));
        assertTrue(page.html.contains("id=\"finding-7\""));
    }

    @Test
    void nothingFoundIsSaidOnce() throws Exception {
        Rendered page = Rendered.of(Rendered.decisions(dir, 2, 100, 3));
        assertFalse(page.html.contains("id=\"findings\""));
        assertTrue(page.words().contains("Nothing of the kind was found."));
    }

    @Test
    void findingsAreInTheJson() throws Exception {
        EvaluationSet set = Rendered.decisions(dir, 2, 100, 3);
        var made = Diagnosed.of(set, Rendered.OPTIONS);
        var out = new ByteArrayOutputStream();
        JsonReport.write(
                new ReportContent(
                        set,
                        List.of(),
                        made.results(),
                        made.whatIf(),
                        made.attention(),
                        FINDINGS,
                        Explanation.of(made.results(), made.whatIf(), Integer::toString, FINDINGS),
                        new Charts(List.of(), Optional.empty()),
                        SampleMedia.NONE),
                new ReportOptions(dir, "t", StandardCharsets.UTF_8, "1"),
                out);

        JsonNode findings = new ObjectMapper().readTree(out.toByteArray()).get("findings");

        assertEquals(3, findings.size());
        assertEquals("error", findings.get(0).get("severity").asText());
        assertEquals("shifted-rows", findings.get(0).get("id").asText());
        assertEquals("net1", findings.get(0).get("member").asText());
        assertEquals("3 of 9.", findings.get(0).get("evidence").asText());
        assertEquals("Mend.", findings.get(0).get("mend").asText());
        assertTrue(findings.get(1).get("member").isNull());
        assertEquals("Some <b>odd</b> & ends.", findings.get(1).get("statement").asText());
    }
}
