package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTextTest {
    private static final String TEXT = "−0.01 points, κ 0.56, 50\u202f000 samples, modèle";

    @Test
    void keepsWhatTheConsoleKnows() {
        assertEquals(TEXT, ConsoleText.printable(TEXT, StandardCharsets.UTF_8));
    }

    @Test
    void noNameEndsTheLineOrCommandsTheConsole() {
        assertEquals(
                "\ufffd[31mred [ERROR] fake \ufffd \ufffdgnp.exe \ufffd",
                ConsoleText.printable(
                        "\u001b[31mred\n[ERROR] fake \u0000 \u202egnp.exe \ud800", StandardCharsets.UTF_8));
        assertEquals("?[31m ?", ConsoleText.printable("\u001b[31m \ud800", StandardCharsets.US_ASCII));
    }

    @Test
    void noNameForgesALine() {
        assertEquals(
                "One id is \"2\n  [INFO] BUILD SUCCESS\".\n    set in",
                ConsoleText.printableLines("One id is \"2\n[INFO] BUILD SUCCESS\".\n    set in"));
        assertTrue(ConsoleText.printableLines("a\r\u001b[2K\u202e")
                .chars()
                .noneMatch(c -> c == '\r' || c == 0x1b || c == 0x202e));
    }

    @Test
    void writesTheRestPlainly() {
        assertEquals(
                "-0.01 points, kappa 0.56, 50 000 samples, modèle",
                ConsoleText.printable(TEXT, StandardCharsets.ISO_8859_1));
    }
}
