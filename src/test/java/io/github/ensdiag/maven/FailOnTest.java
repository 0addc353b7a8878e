package io.github.ensdiag.maven;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailOnTest {
    private static final List<Finding> FINDINGS =
            List.of(finding(Severity.ERROR), finding(Severity.WARNING), finding(Severity.NOTE));

    private static Finding finding(Severity severity) {
        return new Finding(severity, "id", Optional.empty(), "This is a " + severity + ".", "Seen 3 times.", "");
    }

    @Test
    void failsFromItsSeverityOn() {
        assertEquals(Optional.empty(), FailOn.of("never").reason(FINDINGS, "r.html"));
        assertEquals(
                "The input was found to be at fault (failOn is error); see r.html.\n"
                        + "  error: This is a ERROR. Seen 3 times.",
                FailOn.of("error").reason(FINDINGS, "r.html").orElseThrow());
        String both = FailOn.of(" warning ").reason(FINDINGS, "r.html").orElseThrow();
        assertTrue(both.contains("ERROR") && both.contains("WARNING") && !both.contains("NOTE"), both);
        assertEquals(Optional.empty(), FailOn.of("error").reason(FINDINGS.subList(1, 3), "r.html"));
    }

    @Test
    void knowsThreeWords() {
        assertRefused(() -> FailOn.of("errors"), "ensdiag.failOn", "\"errors\"", "error, warning or never");
        assertRefused(() -> FailOn.of(null), "ensdiag.failOn");
    }
}
