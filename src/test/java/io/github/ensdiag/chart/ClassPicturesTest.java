package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pictures of classes against positions worked out by hand. */
class ClassPicturesTest {
    private static Results results(int classes, int[] labels, int[]... answers) {
        List<MadeMember> members = new ArrayList<>();
        for (int m = 0; m < answers.length; m++) {
            members.add(MadeMember.decisions("net" + m, answers[m]));
        }
        var set = new EvaluationSet(classes, labels, List.copyOf(members));
        return Diagnosed.of(set, new Options(Combining.mean(List.of()), 5, 2, 20, 50, 1, 2))
                .results();
    }

    /**
     * Three classes of four samples. In class 1 the best gets two right, the others three each, and the vote all: +2. In
     * class 2 the best gets all right, the others one, and agree on the wrong answer thrice: −3.
     */
    private static Results three() {
        return results(
                3,
                new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2},
                new int[] {0, 0, 0, 0, 1, 1, 0, 0, 2, 2, 2, 2},
                new int[] {0, 0, 0, 0, 1, 0, 1, 1, 2, 0, 0, 0},
                new int[] {0, 0, 0, 0, 0, 1, 1, 1, 2, 0, 0, 0});
    }

    private static Svg scatter(Results results) {
        return Svg.of(ClassScatter.of(results, c -> "class " + c).get(0));
    }

    /** What marks say when pointed at, of one tone. */
    private static List<Element> marks(Svg svg, Tone tone) {
        return svg.all("g").stream()
                .filter(g -> (g.getAttribute("fill") + g.getAttribute("stroke")).contains(tone.css()))
                .flatMap(g -> IntStream.range(0, g.getChildNodes().getLength())
                        .mapToObj(i -> (Element) g.getChildNodes().item(i)))
                .toList();
    }

    private static double[] numbers(Element path) {
        Matcher matcher = Pattern.compile("-?[0-9.]+").matcher(path.getAttribute("d"));
        List<Double> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(Double.valueOf(matcher.group()));
        }
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void aClassStandsWhereItsAccuraciesAreAndPointsWhereItGoes() {
        Svg svg = scatter(three());
        // from 20 to 100 % with a margin of 1.6: class 1 at 50 and 75 %
        List<Element> gains = marks(svg, Tone.GAIN);
        assertEquals(1, gains.size());
        assertEquals(
                "class 1: 50.0 and 75.0\u00a0%, ensemble +50.0", gains.get(0).getTextContent());
        double[] up = numbers(gains.get(0));
        assertEquals(60 + 460 * (0.5 - 0.184) / 0.832, up[3], 1, "the tip's x");
        assertTrue(up[4] < up[1], "it points up");
        assertEquals(30 + 460 * (1.016 - 0.75) / 0.832, (up[1] + up[4]) / 2, 2, "its height");
        List<Element> losses = marks(svg, Tone.LOSS);
        assertEquals(
                "class 2: 100.0 and 25.0\u00a0%, ensemble \u221275.0",
                losses.get(0).getTextContent());
        double[] down = numbers(losses.get(0));
        assertTrue(down[4] > down[1], "it points down");
        assertEquals(1, marks(svg, Tone.MIS).size(), "class 0 neither gains nor loses");
        assertTrue(svg.texts().containsAll(List.of("class 0", "class 1", "class 2")));
    }

    @Test
    void classesAtOnePlaceAreOneMarkAsLargeAsTheyAreMany() {
        int[] labels = IntStream.range(0, 9).toArray();
        int[] wrong = IntStream.range(0, 9).map(i -> i < 4 ? i : 8 - i % 2).toArray();
        Svg svg = scatter(results(9, labels, labels, wrong));
        List<String> texts = svg.all("path").stream()
                .map(Element::getTextContent)
                .filter(t -> t.startsWith("class"))
                .toList();
        assertTrue(
                texts.stream().anyMatch(t -> t.startsWith("class 0, class 1, class 2, class 3, class 7")),
                texts::toString);
    }

    @Test
    void twentyThousandClassesStaySmallAndNoneIsMissing() {
        Random random = new Random(5);
        List<ClassResult> classes = IntStream.range(0, 20_000)
                .mapToObj(c -> made(c, 20 + random.nextInt(400), random))
                .toList();
        Scale scale = new Scale(0, 1);
        Plot plot = new Plot(460, 460, scale, scale);
        String name = "<&\u6f22\u5b57".repeat(2500);
        ClassPlot marks = new ClassPlot(
                plot,
                scale,
                scale,
                classes,
                c -> c.accuracy(0).get(),
                c -> c.accuracy(1).get(),
                c -> name,
                false);
        marks.draw(m -> m.count() + " classes");
        marks.name(java.util.Comparator.comparingInt(ClassResult::net));
        Chart chart = new Picture("p").place(plot, 0, 0).chart("t", "d", 460);
        assertTrue(
                chart.svg().getBytes(StandardCharsets.UTF_8).length < 60_000,
                () -> "" + chart.svg().length());
        List<Integer> counts = Svg.of(chart).all("title").stream()
                .map(Element::getTextContent)
                .filter(t -> t.endsWith(" classes"))
                .map(t -> Integer.valueOf(t.replaceAll("(?s).*: (\\d+) classes", "$1")))
                .toList();
        assertTrue(counts.size() > 100 && counts.size() <= 420, "" + counts.size());
        assertEquals(20_000, counts.stream().mapToInt(n -> n).sum());
    }

    private static ClassResult made(int index, int size, Random random) {
        int a = random.nextInt(size + 1);
        int b = random.nextInt(size + 1);
        int wins = random.nextInt(size - a + 1);
        int losses = random.nextInt(a + 1);
        Figure none = Figure.of(Double.NaN);
        return new ClassResult(
                index,
                size,
                List.of(a, b, a + wins - losses),
                List.of(a, b, a),
                List.of(0, 0, 0),
                List.of(0, 0, 0),
                wins,
                losses,
                none,
                none,
                List.of(none, none, none),
                none,
                List.of(),
                List.of());
    }

    @Test
    void sizesAreDrawnWhereTheyDiffer() {
        assertTrue(SizeChart.of(three(), c -> "class " + c).isEmpty());
        int[] labels =
                IntStream.range(0, 60).map(i -> i < 40 ? 0 : i < 55 ? 1 : 2).toArray();
        int[] first =
                IntStream.range(0, 60).map(i -> i % 4 == 0 ? 2 : labels[i]).toArray();
        int[] second =
                IntStream.range(0, 60).map(i -> i % 3 == 0 ? 0 : labels[i]).toArray();
        List<Chart> charts = SizeChart.of(results(4, labels, first, second), c -> "class " + c);
        assertEquals(
                List.of("sizes", "sizes-narrow"), charts.stream().map(Chart::id).toList());
        Svg svg = Svg.of(charts.get(0));
        assertTrue(svg.texts().contains("largest: class 0"), svg.texts()::toString);
        assertEquals(
                3,
                Pattern.compile("\u00a0samples?, ")
                        .matcher(charts.get(0).svg())
                        .results()
                        .count());
    }

    @Test
    void hintsAreBounded() {
        assertEquals("a b", Hints.cut(" a\n b ", 20));
        assertEquals("abcde…", Hints.cut("abcdefghijkl", 8));
        assertEquals("&…", Hints.cut("&&&&", 8), "as long as it is written");
        assertEquals("a, b + 5", Hints.list(List.of("a", "b", "c".repeat(50)), 7, 20));
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        assertEquals("a, b, c, d, e, f + 1000", Hints.list(names, 1006, 99));
    }

    @Test
    void gainsAreShadedUpToWhatNearlyAllClassesReach() {
        GainShades shades = new GainShades(0.2, true);
        assertEquals(4, shades.of(0.5));
        assertEquals(-2, shades.of(-0.1));
        assertEquals(1, shades.of(0.0001), "a small gain is one");
        assertEquals(0, shades.of(0));
        assertEquals("+20 or better", shades.words(4));
        assertEquals("\u221220 or worse", shades.words(-4));
        assertEquals("+10", shades.words(2));
    }
}
