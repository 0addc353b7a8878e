package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.Groups;
import io.github.ensdiag.testing.NpyWriter;
import io.github.ensdiag.testing.Sets;
import io.github.ensdiag.whatif.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real groups are worth, on the page of made-up members of as many. */
class GroupSectionTest {
    @TempDir
    Path dir;

    private Rendered page(Group group) throws IOException {
        return Rendered.of(Rendered.dense(dir, group.leftOut().size(), 200, 6), group);
    }

    /** The words of the section alone, spaces made plain. */
    private static String words(Rendered page) {
        String html = page.html.replaceAll("(?s)^.*<section id=\"group\"", "").replaceAll("(?s)</section>.*$", "");
        return html.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("</t[dh]>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\u202f]+", " ");
    }

    private static void assertSays(String words, String sentence) {
        assertTrue(words.contains(sentence), () -> sentence + " is not in " + words);
    }

    @Test
    void anyNumberOfMembers() throws Exception {
        for (Group group : List.of(Groups.imagenet8(), Groups.imagenet11(), Groups.mnist32())) {
            HtmlReportTest.check(page(group));
        }
    }

    @Test
    void twoOfEightAreBetter() throws IOException {
        String words = words(page(Groups.imagenet8()));
        assertSays(words, "Combined by the arithmetic mean, all eight members score 79.93 %.");
        assertSays(words, "Two of the eight members do better than all of them: 81.36 % against 79.93 %.");
        assertSays(words, "chooses the same two: model-b1 and model-e4.");
        assertSays(words, "The difference to all eight is +1.43 points (paired 95 % interval +1.22 to +1.63).");
        assertSays(words, "Already with one member the accuracy is above that of all: +0.89 points.");
        assertSays(words, "Dropping model-h7 would help: +0.19 points. Dropping model-g6 instead would help, too.");
        assertSays(words, "model-b1 would be missed most: \u22121.41 points.");
        assertSays(words, "averaged over all orders in which they could join.");
        assertSays(words, "On these samples they go from 8.67 (model-d3) to 13.12 (model-b1).");
        assertSays(words, "The best pair is model-b1 and model-e4: +1.43 points against all eight.");
        assertSays(
                words, "Which trio is best is not settled; chosen on one half and scored on the other: +1.07 points");
    }

    @Test
    void littleCanBeToldOfMembersThatHardlyErr() throws IOException {
        String words = words(page(Groups.mnist32()));
        assertSays(words, "These samples do not show that all 32 members do better than one of them.");
        assertSays(words, "Which one is not settled");
        assertSays(words, "a loss of up to 0.10 points is not ruled out.");
        assertSays(words, "Whichever member is dropped, no sample changes sides.");
        assertSays(words, "\u22120.04 points against all 32, which cannot be told from 0.");
        assertFalse(words.contains("would help"), words);
    }

    @Test
    void whereNoSmallerSelectionIsEnough() throws IOException {
        Group real = Groups.imagenet8();
        var selection = real.selection();
        List<Figure> worse =
                new ArrayList<>(Collections.nCopies(7, Figure.of(-0.02, Optional.of(new Interval(-0.03, -0.01)))));
        worse.add(Figure.of(0));
        String words = words(page(new Group(
                real.value(),
                real.whole(),
                real.leftOut(),
                new Group.Selection(selection.order(), selection.accuracy(), worse, selection.agree()),
                real.shapley(),
                real.orders(),
                real.pair(),
                Optional.empty())));
        assertSays(
                words,
                "No smaller selection does as well as all eight: even with seven members the accuracy changes by "
                        + "\u22122.00 points.");
        assertSays(words, "Two alone");
        assertFalse(words.contains("trio"), words);
    }

    @Test
    void cellsAreTheRecords() throws IOException {
        Group group = Groups.imagenet11();
        String words = words(page(group));
        for (Group.LeftOut leftOut : group.leftOut()) {
            assertSays(words, Format.percent(leftOut.accuracy()));
            assertSays(
                    words, Format.pointsInterval(leftOut.difference().interval().orElseThrow()));
        }
        group.shapley().forEach(s -> assertSays(words, Format.percent(s)));
        group.selection().accuracy().forEach(a -> assertSays(words, Format.percent(a)));
        assertSays(words, "81.36 81.02 to 81.70 +2.13 +1.91 to +2.35");
    }

    @Test
    void aGivenEnsembleCannotBeTakenApart() throws IOException {
        EvaluationSet set = Rendered.dense(dir, 8, 100, 4);
        String words = words(Rendered.of(Sets.given(set, set.members().get(0)), Groups.imagenet8()));
        assertSays(
                words,
                "so this is about the members combined by the arithmetic mean: all eight members score 79.93 %.");
    }

    @Test
    void twoMembersAreNoGroup() throws IOException {
        Rendered page = Rendered.of(Rendered.dense(dir, 2, 100, 4));
        assertFalse(page.html.contains("id=\"group\""));
        assertFalse(page.html.contains("href=\"#group\""));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        List<MemberFiles> members = new ArrayList<>();
        for (int m = 0; m < 8; m++) {
            members.add(MemberFiles.decisions(
                    "<i>\"" + m + "\"&amp;<#list>", NpyWriter.ints(dir.resolve(m + ".npy"), 0, 1, 2, m % 3, 0, 1)));
        }
        EvaluationSet set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(dir.resolve("labels.npy"), 0, 1, 2, 0, 1, 2),
                Optional.empty(),
                Optional.empty(),
                members));
        Rendered page = Rendered.of(set, Groups.imagenet8());
        HtmlReportTest.check(page);
        assertFalse(page.html.contains("<i>\""));
        assertTrue(page.html.contains("&lt;i&gt;&quot;4&quot;&amp;amp;&lt;#list&gt;"));
    }

    @Test
    void theJsonHoldsTheRecords() throws IOException {
        Group group = Groups.imagenet8();
        JsonNode json = new ObjectMapper().readTree(page(group).json()).get("group");
        assertEquals("the arithmetic mean", json.get("value").asText());
        assertEquals(0.79934, json.get("whole").get("value").asDouble());
        JsonNode last = json.get("members").get(7);
        assertEquals("model-h7", last.get("name").asText());
        assertEquals(324, last.get("leftOut").get("won").asLong());
        assertEquals(231, last.get("leftOut").get("lost").asLong());
        assertEquals(
                group.leftOut().get(7).adjustedP(),
                last.get("leftOut").get("adjustedP").asDouble());
        assertEquals(
                group.shapley().get(7).get(), last.get("shapley").get("value").asDouble());
        assertEquals("model-b1", json.get("selection").get(0).get("added").asText());
        assertEquals(
                0.8136,
                json.get("selection").get(1).get("accuracy").get("value").asDouble());
        assertTrue(json.get("selection").get(1).get("agree").asBoolean());
        assertEquals("model-e4", json.get("bestPair").get("members").get(1).asText());
        assertFalse(json.get("bestTriple").get("agree").asBoolean());
    }
}
