package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text can be read in light, in the dark and on paper: the ratio is that of WCAG 2.2, 1.4.3. */
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern THEME = Pattern.compile(":root\\{([^}]*)\\}");
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+):#([0-9a-f]{3,6})");
    private static final List<String> TEXT =
            List.of("ink", "soft", "good", "bad", "warn", "e", "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "mx");

    @Test
    void everyColourOfTextIsReadableInEveryTheme() throws IOException {
        Map<String, String> colours = new HashMap<>();
        Matcher theme = THEME.matcher(Files.readString(Path.of("templates/style.css")));
        int themes = 0;
        while (theme.find()) {
            VARIABLE.matcher(theme.group(1)).results().forEach(v -> colours.put(v.group(1), v.group(2)));
            themes++;
            for (String text : TEXT) {
                for (String ground : List.of("paper", "wash")) {
                    double ratio = ratio(colours.get(text), colours.get(ground));
                    assertTrue(ratio >= LEAST, text + " on " + ground + " in theme " + themes + ": " + ratio);
                }
            }
        }
        assertEquals(3, themes);
    }

    @Test
    void theRatioIsThatOfTheStandard() {
        assertEquals(21, ratio("000", "fff"), 1e-9);
        // a known figure: the lightest grey that passes on white
        assertEquals(4.54, ratio("767676", "ffffff"), 0.005);
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] rgb = Stream.of(0, 1, 2)
                .mapToInt(i -> hex.length() == 3
                        ? Integer.parseInt(hex.substring(i, i + 1).repeat(2), 16)
                        : Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16))
                .mapToDouble(v -> v / 255.0)
                .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }
}
