package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.Diagnosed;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class ChartsTest {
    private static final Pattern COLOUR = Pattern.compile("var\\(--[a-z0-9]+,#[0-9a-f]{6}\\)|none");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d\\.\\d\\d");
    private static final int MOST_BYTES = 80_000;

    static Stream<Case> cases() {
        return Stream.of(
                Case.dense(2, 400, 5),
                Case.dense(2, 3000, 300),
                Case.dense(3, 500, 20),
                Case.dense(5, 300, 3),
                Case.decisions(2, 200, 4),
                Case.dense(2, 100, 4).skill(60),
                Case.dense(2, 100, 4).skill(-60),
                Case.decisions(3, 100, 4).skill(60),
                Case.decisions(3, 100, 4).skill(-60),
                Case.dense(2, 30, 1),
                Case.dense(2, 1, 2),
                Case.dense(32, 200, 12),
                Case.decisions(32, 200, 30));
    }

    private static Charts charts(Diagnosed made) {
        return Charts.of(made.results(), made.whatIf(), made.attention(), c -> "class \"" + c + "\" \u0001");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyChartCanStandInAnyPage(Case made) {
        check(charts(made.diagnosed()));
    }

    /** They are drawn on another thread, which is nobody's concern. */
    @Test
    void whatGoesWrongComesAsItWas() {
        Diagnosed made = Case.dense(2, 400, 5).diagnosed();
        Charts charts = Charts.of(made.results(), made.whatIf(), made.attention(), c -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals(
                "Java heap space",
                assertThrows(OutOfMemoryError.class, charts::all).getMessage());
        assertThrows(OutOfMemoryError.class, charts::unavailable);
    }

    /** What holds of every chart. */
    static void check(Charts charts) {
        assertTrue(charts.unavailable().isEmpty(), () -> charts.unavailable().orElseThrow());
        Set<String> ids = new HashSet<>();
        for (Chart chart : charts.all()) {
            Svg svg = Svg.of(chart);
            assertTrue(chart.svg().startsWith("<svg "), chart.id());
            assertTrue(chart.svg().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES, chart.id());
            assertEquals("img", svg.root().getAttribute("role"));
            assertFalse(svg.root().hasAttribute("width"));
            String size = chart.id().endsWith("-narrow") ? "0 0 340 " : "0 0 720 ";
            assertTrue(svg.root().getAttribute("viewBox").startsWith(size), chart.id());
            assertEquals(chart.title(), svg.all("title").get(0).getTextContent());
            assertFalse(chart.description().isBlank());
            for (String id : svg.root().getAttribute("aria-labelledby").split(" ")) {
                assertTrue(svg.all().stream().anyMatch(e -> e.getAttribute("id").equals(id)), id);
            }
            svg.all().forEach(e -> check(chart, e, ids));
        }
    }

    private static void check(Chart chart, Element element, Set<String> ids) {
        assertTrue(
                Set.of("svg", "title", "desc", "g", "path", "text").contains(element.getTagName()),
                element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            String value = attribute.getValue();
            assertFalse(
                    name.equals("style") || name.startsWith("on") || name.endsWith("href"), chart.id() + ' ' + name);
            if (name.equals("fill") || name.equals("stroke")) {
                assertTrue(COLOUR.matcher(value).matches(), value);
            } else if (name.equals("id")) {
                assertTrue(value.startsWith("chart-" + chart.id()), value);
                assertTrue(ids.add(value), "twice: " + value);
            } else if (!name.endsWith("opacity")) {
                assertFalse(LONG_NUMBER.matcher(value).find(), value);
            }
            assertFalse(value.contains("NaN") || value.contains("Infinity"), chart.id() + ": " + value);
        }
    }

    @Test
    void chartsThatDoNotApplyAreNotThere() {
        assertEquals(
                both(
                        "accuracies",
                        "ledger",
                        "conflicts",
                        "confidence",
                        "calibration",
                        "likeness",
                        "information",
                        "ladder-short",
                        "ladder",
                        "weights",
                        "classes",
                        "sizes",
                        "shares",
                        "blocks",
                        "blocks-difference"),
                ids(Case.dense(2, 400, 5)));
        assertEquals(
                both(
                        "accuracies",
                        "ledger",
                        "conflicts",
                        "likeness",
                        "information",
                        "ladder-short",
                        "ladder",
                        "classes",
                        "sizes",
                        "shares",
                        "blocks",
                        "blocks-difference"),
                ids(Case.decisions(2, 400, 5)));
        List<String> ids = ids(Case.decisions(8, 200, 30));
        assertTrue(ids.containsAll(List.of(
                "accuracies",
                "accuracies-narrow",
                "ledger",
                "heat",
                "heat-disagreement",
                "heat-double-fault",
                "heat-q",
                "classes",
                "shares")));
        for (String id : List.of("conflicts", "confidence", "calibration", "likeness", "information")) {
            assertFalse(ids.contains(id), id);
        }
        assertFalse(ids(Case.dense(2, 30, 1)).contains("classes"));
    }

    /** All but the classes have a version for phones. */
    private static List<String> both(String... ids) {
        return Stream.of(ids).flatMap(id -> Stream.of(id, id + "-narrow")).toList();
    }

    private static List<String> ids(Case made) {
        return charts(made.diagnosed()).all().stream().map(Chart::id).toList();
    }

    @Test
    void sameBytesInEveryLocaleAndTimeZone() {
        Diagnosed results = Case.dense(3, 300, 20).diagnosed();
        List<Chart> expected = charts(results).all();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertEquals(expected, charts(results).all());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theLadderHasAPointForEveryMemberTheEnsembleAndBothLimits() {
        Diagnosed results = Case.dense(3, 400, 5).diagnosed();
        Svg svg = Svg.of(charts(results).find("accuracies").orElseThrow());
        assertEquals(1, svg.discs(Tone.M0));
        assertEquals(1, svg.discs(Tone.M1));
        assertEquals(1, svg.discs(Tone.M2));
        assertEquals(1, svg.discs(Tone.E));
        assertEquals(2, svg.shapes(Tone.SOFT));
        String best = Numbers.points(results.results().best().predictor().accuracy(), 1);
        assertTrue(svg.texts().contains(best), svg.texts()::toString);
    }

    @Test
    void theHeatMapShowsEveryPairTwice() {
        Diagnosed results = Case.dense(4, 400, 5).diagnosed();
        List<String> texts = Svg.of(charts(results).find("heat").orElseThrow()).texts();
        int names = texts.indexOf("1") - 4;
        assertEquals(
                12,
                texts.subList(0, names).stream()
                        .filter(t -> t.matches("\u2212?\\d\\.\\d\\d"))
                        .count(),
                texts::toString);
    }
}
