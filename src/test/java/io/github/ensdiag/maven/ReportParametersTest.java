package io.github.ensdiag.maven;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportParametersTest {
    private static final Path DIRECTORY = Path.of("target/reports/ensdiag");

    @Test
    void passesEverythingOn() {
        assertEquals(
                new ReportOptions(DIRECTORY, "Cats", StandardCharsets.ISO_8859_1, "1.2"),
                new ReportParameters(DIRECTORY, "Cats", "iso-8859-1", "1.2", null, null, null, null).toOptions());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "utf-8"})
    void isUtf8WhereNobodySays(String encoding) {
        assertEquals(
                StandardCharsets.UTF_8,
                new ReportParameters(DIRECTORY, "Cats", encoding, "1.2", null, null, null, null)
                        .toOptions()
                        .encoding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-9", "no name!"})
    void refusesAnUnknownEncoding(String encoding) {
        var parameters = new ReportParameters(DIRECTORY, "Cats", encoding, "1.2", null, null, null, null);
        String message =
                assertThrows(InputException.class, parameters::toOptions).getMessage();
        assertTrue(message.startsWith("encoding (ensdiag.encoding) is \"" + encoding + "\""), message);
    }

    private static ReportParameters layout(String layout) {
        return new ReportParameters(DIRECTORY, "Cats", null, "1.2", layout, null, null, null);
    }

    @Test
    void knowsTheLayouts() {
        assertEquals(Layout.SINGLE, layout(null).toOptions().layout());
        assertEquals(Layout.SINGLE, layout("single").toOptions().layout());
        assertEquals(Layout.DIRECTORY, layout(" Directory ").toOptions().layout());
        assertRefused(
                () -> layout("several").toOptions(), "layout (ensdiag.layout) is \"several\"", "single", "directory");
    }

    @Test
    void templatesLieInADirectory(@TempDir Path dir) throws IOException {
        var parameters = new ReportParameters(DIRECTORY, "Cats", null, "1.2", null, dir.toFile(), null, "0");
        assertEquals(Optional.of(dir), parameters.toOptions().templates());
        assertEquals(Optional.of(Instant.EPOCH), parameters.toOptions().date());

        Path file = Files.createFile(dir.resolve("page.ftlh"));
        var wrong = new ReportParameters(DIRECTORY, "Cats", null, "1.2", null, file.toFile(), null, null);
        assertRefused(wrong::toOptions, "ensdiag.templateDirectory", file, "no directory");
    }
}
