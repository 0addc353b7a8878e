package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.features.Attention;
import io.github.ensdiag.whatif.Ladder;
import io.github.ensdiag.whatif.WhatIf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Slim containers have no fonts, and asking AWT for one fails there: so the charts must not ask. */
class NoFontsTest {
    /** Draws every chart in a fresh JVM. */
    public static void main(String[] args) {
        for (Case made : List.of(Case.dense(2, 300, 20), Case.dense(3, 200, 5))) {
            Charts charts = Charts.of(
                    made.results(),
                    new WhatIf(new Ladder(List.of(), 0, 0), List.of(), Optional.empty()),
                    new Attention(Optional.empty(), Optional.empty(), Optional.empty()),
                    Integer::toString);
            System.out.println(
                    "drawn " + charts.all().size() + charts.unavailable().orElse(""));
        }
    }

    @Test
    void noFontIsLookedUp() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoFontsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(
                Pattern.compile("drawn 2[0-9]\\R").matcher(output).find(),
                output.substring(Math.max(0, output.length() - 2000)));
        assertFalse(output.contains("sun.font.FontManagerFactory"));
        assertFalse(output.contains("java.awt.font.TextLayout"));
    }
}
