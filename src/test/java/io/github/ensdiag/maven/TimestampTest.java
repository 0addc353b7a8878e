package io.github.ensdiag.maven;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01T01:30:00+02:00, 2026-10-31T23:30:00Z",
        "2026-11-01T12:00:00.75Z, 2026-11-01T12:00:00Z",
        // date -u -d @1793534400
        "1793534400, 2026-11-01T12:00:00Z",
        "0, 1970-01-01T00:00:00Z",
        "' 2026-11-01T12:00:00Z ', 2026-11-01T12:00:00Z",
    })
    void isATimeInWholeSeconds(String text, Instant expected) {
        assertEquals(Optional.of(expected), Timestamp.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x", "-"})
    void isSwitchedOffAsInMavensOwnPlugins(String text) {
        assertEquals(Optional.empty(), Timestamp.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01",
                "2026-11-01T12:00:00",
                "2026-02-30T12:00:00Z",
                "now",
                "-1",
                "${timestamp}",
                "2100-01-01T00:00:00Z",
                "99999999999999999999"
            })
    void refusesAllElse(String text) {
        assertRefused(() -> Timestamp.parse(text), "outputTimestamp", "\"" + text + "\"", "2026-11-01T12:00:00Z");
    }

    @Test
    void takesNoMillisecondsForSeconds() {
        assertRefused(() -> Timestamp.parse("1793534400000"), "seconds");
    }
}
