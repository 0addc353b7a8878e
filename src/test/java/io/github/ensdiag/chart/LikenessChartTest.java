package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.Results;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessChartTest {
    private static Svg svg(Results results) {
        return Svg.of(LikenessChart.of(results).get(0));
    }

    /** Accuracies 0.8 and 0.7; just one right on 30 %, both wrong on 10 %. */
    private static final Results TWO = LedgerChartTest.two(60, 0, 20, 0, 10, 0, 0, 10);

    @Test
    void limitsAreNamed() {
        List<String> texts = svg(TWO).texts();
        // disagreement lies between 0.8 − 0.7 and 2 − 0.8 − 0.7, double fault between 0 and 1 − 0.8
        for (String limit : List.of("10.0", "50.0", "0.0", "20.0")) {
            assertTrue(texts.contains(limit + "\u00a0%"), () -> limit + texts);
        }
        assertTrue(texts.contains("30.0\u00a0%"), texts::toString);
        assertTrue(svg(TWO).all("desc")
                .get(0)
                .getTextContent()
                .contains("between 10.0\u00a0% and 50.0\u00a0%, 38.0\u00a0% if they were independent"));
    }

    @Test
    void independenceIsATickAndAWord() {
        String ticks = svg(TWO).all("path").stream()
                .filter(p -> p.getAttribute("stroke").equals(Tone.SOFT.css())
                        && p.getAttribute("stroke-width").equals("2"))
                .map(p -> p.getAttribute("d"))
                .findFirst()
                .orElseThrow();
        double[] x = Arrays.stream(ticks.substring(1).split("M"))
                .mapToDouble(tick -> Double.parseDouble(tick.split(" ")[0]))
                .toArray();
        // κ, ρ and Q at 0 in the middle; disagreement 0.8·0.3 + 0.7·0.2, double fault 0.2·0.3
        assertEquals(x[0], x[1], 0.11);
        assertEquals(x[0], x[2], 0.11);
        assertEquals((0.5 - 0.38) / (0.5 - 0.06), (x[0] - x[3]) / (x[0] - x[4]), 0.002);
        assertEquals(
                x.length,
                svg(TWO).texts().stream().filter("independent"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void moreMembersHaveALineForEachPair(int members) {
        Svg svg = svg(Case.dense(members, 300, 5).results());
        assertEquals(members * (members - 1) / 2, svg.discs(Tone.INK));
        assertEquals(1, svg.texts().stream().filter("independent"::equals).count());
    }

    @Test
    void nothingWhereNothingIsDefinedOrTooMany() {
        assertEquals(List.of(), LikenessChart.of(Case.decisions(8, 100, 4).results()));
        assertEquals(
                List.of(), LikenessChart.of(Case.decisions(3, 100, 4).skill(60).results()));
    }
}
