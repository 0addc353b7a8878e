package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.LinkageOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HeatChartTest {
    private static final double AA = 4.5;

    @Test
    void everyPairTellsWhatItIs() {
        Results results = Case.dense(4, 400, 5).results();
        List<String> hints = hints(HeatChart.of(results, HeatKind.CONSISTENCY).get(0));
        assertEquals(6, hints.size());
        String kappa = Numbers.fixed(
                results.pairs()
                        .get(0)
                        .figure(io.github.ensdiag.measure.PairMeasure.ERROR_CONSISTENCY)
                        .get(),
                2);
        assertTrue(
                hints.stream()
                        .anyMatch(h -> h.matches("model <0> & Co and model <1> & Co: κ " + kappa + " \\(.* to .*\\)")),
                hints::toString);
    }

    @Test
    void thirtyTwoMembersTellItOnceAndHaveAKeyOnThePhone() {
        Results results = Case.decisions(32, 200, 5).results();
        assertEquals(
                496, hints(HeatChart.of(results, HeatKind.CONSISTENCY).get(0)).size());
        assertEquals(0, hints(HeatChart.of(results, HeatKind.Q).get(0)).size());
        List<String> texts =
                Svg.of(HeatChart.of(results, HeatKind.CONSISTENCY).get(1)).texts();
        assertEquals(32, texts.stream().filter(t -> t.startsWith("model")).count());
        assertTrue(texts.contains("32"));
        assertTrue(HeatChart.of(Case.dense(2, 50, 3).results(), HeatKind.Q).isEmpty());
    }

    private static List<String> hints(Chart chart) {
        return Svg.of(chart).all("title").stream()
                .map(Element::getTextContent)
                .filter(t -> t.contains(" and "))
                .toList();
    }

    @Test
    void groupsThatDifferStandApart() {
        double[][] likeness = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                likeness[i][j] = i % 2 == j % 2 ? 0.8 - 0.01 * (i + j) : 0.2;
            }
        }
        LinkageOrder clusters = LinkageOrder.of(likeness);
        assertEquals(1, clusters.gaps().size());
        int cut = clusters.gaps().get(0) + 1;
        assertEquals(
                1,
                clusters.order().subList(0, cut).stream()
                        .map(i -> i % 2)
                        .distinct()
                        .count());
        assertEquals(
                1,
                clusters.order().subList(cut, 5).stream()
                        .map(i -> i % 2)
                        .distinct()
                        .count());
    }

    /** WCAG 2.1, contrast (minimum), of ink upon every shade in the colours of the style sheet. */
    @Test
    void valuesCanBeReadOnEveryShade() throws IOException {
        for (Map<String, int[]> theme : themes()) {
            for (int shade = -Shades.STEPS; shade <= Shades.STEPS; shade++) {
                int[] colour = theme.get(Shades.tone(shade).name().toLowerCase(java.util.Locale.ROOT));
                double[] mixed = mixed(colour, theme.get("paper"), Shades.opacity(shade));
                int[] ink = theme.get("ink");
                double contrast = contrast(luminance(mixed), luminance(new double[] {ink[0], ink[1], ink[2]}));
                assertTrue(contrast >= AA, "shade " + shade + ": " + contrast);
            }
        }
    }

    /** Light, dark and print. */
    private static List<Map<String, int[]>> themes() throws IOException {
        String css = Files.readString(Path.of("templates/style.css"));
        List<Map<String, int[]>> themes = new ArrayList<>();
        Matcher roots = Pattern.compile(":root\\{([^}]*--paper[^}]*)\\}").matcher(css);
        while (roots.find()) {
            Map<String, int[]> theme = new HashMap<>(themes.isEmpty() ? Map.of() : themes.get(0));
            Matcher colours = Pattern.compile("--([a-z0-9]+):#([0-9a-f]{3,6})").matcher(roots.group(1));
            while (colours.find()) {
                String hex =
                        colours.group(2).length() == 3 ? colours.group(2).replaceAll("(.)", "$1$1") : colours.group(2);
                int rgb = Integer.parseInt(hex, 16);
                theme.put(colours.group(1), new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255});
            }
            themes.add(theme);
        }
        assertEquals(3, themes.size());
        return themes;
    }

    private static double[] mixed(int[] over, int[] under, double opacity) {
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = opacity * over[i] + (1 - opacity) * under[i];
        }
        return mixed;
    }

    private static double luminance(double[] rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = rgb[i] / 255;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
}
