package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core, which finds what keeps people from using a page with a keyboard, a screen reader or weak eyes. */
public final class Axe {
    private static final String RUN = "axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: "
            + "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})"
            + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' '"
            + " + n.failureSummary)))";

    private Axe() {}

    /** What does not meet WCAG 2.2, levels A and AA, or good practice on the page that is shown. */
    public static List<String> violations(Browser browser) throws Exception {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            browser.value(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; true");
        }
        List<String> violations = new ArrayList<>();
        for (JsonNode violation : browser.value(RUN)) {
            violations.add(violation.asText());
        }
        return violations;
    }
}
