package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Members and a given ensemble of which is known on how many samples which are right. */
class LedgerChartTest {
    /** @param cells eight counts, as {@link io.github.ensdiag.measure.Cells} orders them */
    static Results two(int... cells) {
        int samples = Arrays.stream(cells).sum();
        int[][] answers = new int[3][samples];
        int i = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            for (int k = 0; k < cells[cell]; k++, i++) {
                answers[0][i] = cell < 4 ? 0 : 1;
                answers[1][i] = cell < 2 || cell == 4 || cell == 5 ? 0 : 1;
                answers[2][i] = cell % 2;
            }
        }
        return given(answers);
    }

    /** The last row is the ensemble's. */
    private static Results given(int[]... answers) {
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < answers.length - 1; m++) {
            members.add(MadeMember.decisions("a member with a long name " + m, answers[m]));
        }
        EvaluationSet set = Sets.given(
                new EvaluationSet(2, new int[answers[0].length], members),
                MadeMember.decisions("given", answers[answers.length - 1]));
        return Measurement.of(set, new Options(Combining.mean(List.of()), 1, 2, 20, 50, 1, 2));
    }

    private static Svg svg(Results results) {
        return Svg.of(LedgerChart.of(results).get(0));
    }

    @Test
    void everyFlowIsNamedWithItsCountAndShare() {
        List<String> texts = svg(two(400, 1, 100, 80, 70, 30, 9, 310)).texts();
        for (String flow : List.of(
                "✓ kept 400 · 40.0 %",
                "▼ lost 1 · 0.1 %",
                "✓ kept 100 · 10.0 %",
                "▼ dragged down 80 · 8.0 %",
                "▲ rescued 70 · 7.0 %",
                "✗ missed 30 · 3.0 %",
                "▲ emergent 9 · 0.9 %",
                "✗ both wrong 310 · 31.0 %",
                "✓ ensemble right 579 · 57.90 %",
                "✗ ensemble wrong 421 · 42.10 %",
                "both right",
                "neither right",
                "401 · 40.1 %",
                "319 · 31.9 %")) {
            assertTrue(texts.contains(flow.replace(" %", "\u00a0%")), () -> flow + texts);
        }
    }

    @Test
    void flowsAreAsThickAsTheyAreLarge() {
        Svg svg = svg(two(200, 0, 100, 50, 60, 0, 0, 90));
        // 500 samples share 300 pixels; no plain flow is larger than one and a half times the 210 decided
        heights(svg, Tone.GOOD, 120, 60, 36);
        heights(svg, Tone.BAD, 30);
        heights(svg, Tone.MIS, 54);
        assertFalse(svg.texts().contains("shortened"));
    }

    @Test
    void aFlowThatWouldDwarfTheOthersIsCutAndSaysSo() {
        Svg svg = svg(two(9000, 0, 200, 100, 90, 10, 0, 600));
        // 400 decided; the plain ones are drawn as 600 at most: 1600 samples share 300 pixels
        heights(svg, Tone.GOOD, 112.5, 37.5, 16.875);
        heights(svg, Tone.BAD, 18.75);
        heights(svg, Tone.MIS, 1.875, 112.5);
        assertEquals(1, svg.texts().stream().filter("shortened"::equals).count(), "600 are not cut");
        assertTrue(svg.all("desc").get(0).getTextContent().endsWith("are shortened."));
    }

    @Test
    void aThinFlowIsALineThatCanBeSeen() {
        Svg svg = svg(two(49_000, 0, 500, 300, 150, 49, 1, 0));
        assertTrue(
                svg.all("path").stream()
                        .anyMatch(p -> p.getAttribute("stroke").equals(Tone.GOOD.css())
                                && p.getAttribute("stroke-width").equals("1.5")
                                && p.getAttribute("d").contains("C")),
                "the emergent sample");
        assertTrue(svg.texts().contains("▲ emergent 1 · <\u00a00.01\u00a0%"), svg.texts()::toString);
    }

    /** Blocks at the ensemble's side: rectangles from top to bottom, without the members' strips and the ribbons. */
    private static void heights(Svg svg, Tone tone, double... expected) {
        List<Double> heights = new ArrayList<>();
        for (Element path : svg.all("path")) {
            if (path.getAttribute("fill").equals(tone.css()) && !path.hasAttribute("fill-opacity")) {
                for (String block : path.getAttribute("d").split("z")) {
                    // M x y h dx v dy h −dx
                    Matcher height = Pattern.compile("v([0-9.]+)").matcher(block);
                    assertTrue(height.find(), block);
                    heights.add(Double.parseDouble(height.group(1)));
                }
            }
        }
        assertArrayEquals(expected, heights.stream().mapToDouble(h -> h).toArray(), 0.11, heights::toString);
    }

    static Stream<Results> extremes() {
        return Stream.of(
                two(100, 0, 0, 0, 0, 0, 0, 0),
                two(0, 0, 0, 0, 0, 0, 0, 100),
                two(1, 0, 0, 0, 0, 0, 0, 0),
                two(0, 100, 0, 0, 0, 0, 0, 0),
                two(0, 0, 0, 0, 0, 0, 50, 0),
                two(10_000, 1, 1, 1, 1, 1, 1, 10_000),
                Case.decisions(3, 300, 4).results(),
                Case.dense(8, 300, 4).results(),
                Case.decisions(32, 300, 4).results());
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void labelsNeverOverlap(Results results) {
        for (Chart chart : LedgerChart.of(results)) {
            Svg svg = Svg.of(chart);
            for (String anchor : List.of("", "end")) {
                double[] y = svg.all("text").stream()
                        .filter(t -> t.getAttribute("text-anchor").equals(anchor))
                        .mapToDouble(t -> Double.parseDouble(t.getAttribute("y")))
                        .sorted()
                        .toArray();
                for (int i = 1; i < y.length; i++) {
                    assertTrue(y[i] - y[i - 1] > 14, chart.id() + Arrays.toString(y));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 32})
    void moreMembersAreToldApartByMostAndBest(int members) {
        List<String> texts = svg(Case.decisions(members, 400, 4).results()).texts();
        assertTrue(
                texts.containsAll(List.of(
                        "all " + members + " right",
                        "most right, with the best",
                        "few right, with the best",
                        "most right, not the best",
                        "few right, not the best",
                        "none right")),
                texts::toString);
        assertTrue(
                texts.stream().anyMatch(t -> t.startsWith("most: more than half of the " + members)), texts::toString);
    }
}
