package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.Groups;
import io.github.ensdiag.whatif.Group;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What members and parts of real groups are worth, drawn for made-up members of as many. */
class GroupChartsTest {
    private static Charts charts(Group group) {
        Diagnosed made = Case.dense(group.leftOut().size(), 1200, 5).diagnosed().with(group);
        return Charts.of(made.results(), made.whatIf(), made.attention(), c -> "class " + c);
    }

    private static Svg svg(Group group, String id) {
        return Svg.of(charts(group).find(id).orElseThrow());
    }

    @Test
    void theyCanStandInAnyPage() {
        for (Group group : List.of(Groups.imagenet8(), Groups.imagenet11(), Groups.mnist32())) {
            Charts charts = charts(group);
            ChartsTest.check(charts);
            assertTrue(charts.find("selection").isPresent());
            assertTrue(charts.find("worth").isPresent());
        }
    }

    @Test
    void membersJoinInTheOrderOfTheSelection() {
        List<String> texts = svg(Groups.imagenet8(), "selection").texts();
        int first = texts.indexOf("model <1> & Co");
        assertEquals(
                List.of(
                        "model <1> & Co", "80.83",
                        "+ model <4> & Co", "81.36",
                        "+ model <5> & Co", "81.01",
                        "+ model <6> & Co", "80.76",
                        "+ model <2> & Co", "80.47",
                        "+ model <0> & Co", "80.19",
                        "+ model <3> & Co", "80.12",
                        "+ model <7> & Co", "79.93"),
                texts.subList(first, first + 16));
    }

    @Test
    void whatCannotBeToldFromAllIsARing() {
        Svg told = svg(Groups.imagenet8(), "selection");
        assertEquals(8, told.discs(Tone.E));
        assertEquals(1, told.discs(Tone.PAPER), "only all eight are all eight");
        assertEquals(32, svg(Groups.mnist32(), "selection").discs(Tone.PAPER));
    }

    @Test
    void whoseAbsenceCannotBeToldFromNothingIsARing() {
        // adjusted p of members 0, 2, 3 and 5: 0.35, 0.54, 0.54 and 0.87
        assertEquals(4, svg(Groups.imagenet8(), "worth").discs(Tone.PAPER));
        assertEquals(32, svg(Groups.mnist32(), "worth").discs(Tone.PAPER));
    }

    @Test
    void theOneWhoseAbsenceHelpsMostStandsFirst() {
        List<String> texts = svg(Groups.imagenet8(), "worth").texts();
        assertEquals(
                List.of(7, 6, 0, 2, 5, 3, 4, 1).stream()
                        .map(m -> "model <" + m + "> & Co")
                        .toList(),
                texts.stream().filter(t -> t.startsWith("model")).toList());
    }

    @Test
    void shadesLieRoundTheValues() {
        assertEquals(new Shades(0.3, 0.8, 0.1).toString(), rounded(Shades.of(DoubleStream.of(0.34, 0.72), 0.1, false)));
        assertEquals(new Shades(20, 10, 2).toString(), rounded(Shades.of(DoubleStream.of(10.98, 19.52), 0, true)));
        assertEquals(new Shades(0, 0.6, 0.1).toString(), rounded(Shades.of(DoubleStream.of(-0.2, 0.6), 0.1, false)));
        Shades disagreement = Shades.of(DoubleStream.of(10.98, 19.52, Double.NaN), 0, true);
        assertTrue(disagreement.of(11) > disagreement.of(19), "who disagrees less is more alike");
        assertEquals(0, Shades.of(DoubleStream.of(Double.NaN), 0, false).of(Double.NaN));
        assertEquals(1, Shades.of(DoubleStream.of(1, 1), 0.1, false).least(), "one value needs a scale, too");
    }

    private static String rounded(Shades shades) {
        return new Shades(
                        Math.round(shades.least() * 1e9) / 1e9,
                        Math.round(shades.most() * 1e9) / 1e9,
                        Math.round(shades.step() * 1e9) / 1e9)
                .toString();
    }

    @Test
    void everyHeatMapHasTheSameOrder() {
        Charts charts = charts(Groups.imagenet8());
        List<String> order = names(charts, "heat");
        assertEquals(8, order.size());
        for (String id : List.of("heat-disagreement", "heat-double-fault", "heat-q")) {
            assertEquals(order, names(charts, id));
        }
    }

    private static List<String> names(Charts charts, String id) {
        return Svg.of(charts.find(id).orElseThrow()).texts().stream()
                .filter(t -> t.startsWith("model"))
                .toList();
    }
}
