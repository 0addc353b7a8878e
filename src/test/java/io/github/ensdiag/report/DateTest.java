package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report bears a date only if it is given one. */
class DateTest {
    private static final Instant DATE = Instant.parse("2026-10-31T23:30:00Z");

    @TempDir
    Path dir;

    private ReportContent content;

    @BeforeEach
    void diagnose() throws IOException {
        content = Rendered.of(Rendered.dense(dir, 2, 60, 3)).content;
    }

    private static ReportOptions dated(Optional<Instant> date) {
        return new ReportOptions(
                Path.of("."), "a project", StandardCharsets.UTF_8, "1", Layout.SINGLE, Optional.empty(), date);
    }

    private String page(Optional<Instant> date) throws IOException {
        var out = new ByteArrayOutputStream();
        HtmlReport.of(dated(date)).write(content, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(Optional<Instant> date) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonReport.write(content, dated(date), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void isShownInUtcWhateverTheMachineSays() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            String page = page(Optional.of(DATE));
            assertTrue(page.contains("dated <time datetime=\"2026-10-31T23:30:00Z\">2026-10-31T23:30:00Z</time>"));
            assertEquals(
                    "2026-10-31T23:30:00Z", json(Optional.of(DATE)).get("date").asText());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void isAbsentOtherwise() throws IOException {
        assertFalse(page(Optional.empty()).contains("<time"));
        assertTrue(json(Optional.empty()).get("date").isNull());
    }
}
