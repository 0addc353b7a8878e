package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ConfidenceChartTest {
    /** Two classes, the first always true. A is always 82 % sure and right in 3 of 4; B 62 % and right in half. */
    private static Results two() {
        double[][] a = {{0.82, 0.18}, {0.82, 0.18}, {0.82, 0.18}, {0.18, 0.82}};
        double[][] b = {{0.62, 0.38}, {0.62, 0.38}, {0.38, 0.62}, {0.38, 0.62}};
        EvaluationSet set = new EvaluationSet(
                2,
                new int[4],
                List.of(MadeMember.dense("A", Scale.PROBABILITIES, a), MadeMember.dense("B", Scale.PROBABILITIES, b)));
        return Measurement.of(set, new Options(Combining.mean(List.of()), 1, 2, 20, 50, 1, 2));
    }

    @Test
    void oneUpwardsAndOneDownwardsOnOneScale() {
        Svg svg = Svg.of(ConfidenceChart.of(two()).get(0));
        // all answers of each lie in one column of 150 pixels, right ones next to the axis
        double[] a = column(svg, Tone.M0);
        double[] b = column(svg, Tone.M1);
        double[] wrong = column(svg, Tone.MIS);
        assertEquals(a[1], b[1], 0.1, "one axis");
        assertEquals(112.5, a[1] - a[2], 0.1, "3 of 4 upwards");
        assertEquals(75, b[2] - b[1], 0.1, "2 of 4 downwards");
        assertEquals(a[2], wrong[1], 0.1, "A's wrong ones begin where its right ones end");
        assertEquals(37.5, wrong[1] - wrong[2], 0.1);
        // 82 % lies in the column from 80 to 85 %, 62 % in that from 60 to 65 %: 4 columns of 5 % apart
        double width = 678 / 20.0;
        assertEquals(4 * width, a[0] - b[0], 0.1);
        assertTrue(svg.texts().containsAll(List.of("A", "B", "ensemble")), svg.texts()::toString);
        assertTrue(svg.texts().contains("sure 82.0\u00a0%, right 75.0\u00a0%"), svg.texts()::toString);
    }

    /** x, from y, to y of the first thick line of a tone. */
    private static double[] column(Svg svg, Tone tone) {
        for (Element path : svg.all("path")) {
            String width = path.getAttribute("stroke-width");
            if (path.getAttribute("stroke").equals(tone.css())
                    && !width.isEmpty()
                    && Double.parseDouble(width) > 5
                    && !path.hasAttribute("stroke-linecap")) {
                return Arrays.stream(path.getAttribute("d").substring(1).split("[ MV]"))
                        .mapToDouble(Double::parseDouble)
                        .limit(3)
                        .toArray();
            }
        }
        throw new AssertionError(tone);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void upToEightMembersHaveAPanelEach(int members) {
        List<String> texts = Svg.of(
                        ConfidenceChart.of(Case.dense(members, 200, 4).results())
                                .get(0))
                .texts();
        assertEquals(members + 1, texts.stream().filter("right"::equals).count());
    }

    @Test
    void ofManyThoseThatStandOut() {
        Results results = Case.dense(32, 200, 12).results();
        List<String> texts = Svg.of(ConfidenceChart.of(results).get(0)).texts();
        long panels = texts.stream().filter("right"::equals).count();
        assertTrue(3 <= panels && panels <= 5, texts::toString);
        assertTrue(texts.contains(results.best().predictor().name()), texts::toString);
        String all = String.join(";", texts);
        for (String role : List.of("the best", "the surest", "the least sure", "ensemble")) {
            assertTrue(all.contains(role), all);
        }
    }

    @Test
    void nothingWithoutScores() {
        assertEquals(List.of(), ConfidenceChart.of(Case.decisions(3, 100, 4).results()));
    }
}
