package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.SampleChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.ClassNames;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.MarkdownReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary: what it says, that it says no more than there is room for, and that no name gets out of it. */
class MarkdownSummaryTest {
    private static final ReportOptions OPTIONS =
            new ReportOptions(Path.of("."), "A project", StandardCharsets.UTF_8, "1.2.3");

    @TempDir
    Path directory;

    private static String summary(ReportContent content) {
        return MarkdownSummary.of(content, OPTIONS);
    }

    private static ReportContent with(ReportContent made, Optional<Changes> changes, List<RuleResult> rules) {
        return new ReportContent(
                made.set(),
                made.files(),
                made.results(),
                made.whatIf(),
                made.attention(),
                made.findings(),
                made.explanation(),
                made.charts(),
                made.media(),
                changes,
                rules);
    }

    /** Of ten samples one gets 8 right, the other 6; at least one of them is right on 9. */
    private ReportContent ten() throws IOException {
        int[] labels = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        int[] eight = {0, 1, 0, 1, 0, 1, 0, 1, 1, 0};
        int[] six = {0, 1, 0, 1, 0, 0, 1, 0, 0, 0};
        return Rendered.of(Rendered.answers(directory, labels, eight, six)).content;
    }

    @Test
    void saysWhatTheReportSays() throws IOException {
        ReportContent content = ten();
        String text = summary(content);
        assertTrue(text.startsWith("# "));
        List<List<String>> cells = MarkdownReader.table(MarkdownReader.parse(text));
        String best = content.results().best().predictor().name();
        // Wilson (1927): 8 of 10 gives 49.02 to 94.33 %
        assertEquals(List.of("best member: " + best, "80.00\u202f%", "49.02 to 94.33"), cells.get(1));
        assertEquals(
                List.of("mean of the members", "70.00\u202f%"), cells.get(2).subList(0, 2));
        assertTrue(cells.stream()
                .anyMatch(row -> row.subList(0, 2).equals(List.of("oracle: one of them right", "90.00\u202f%"))));
        assertTrue(cells.stream()
                .anyMatch(row -> row.get(0).equals(best) && row.get(1).equals("80.00\u202f%")));
        assertTrue(text.contains("`index.html`"));
        assertEquals(text, summary(content));
    }

    @Test
    void rulesNotKeptComeFirst() throws IOException {
        List<RuleResult> rules = new ArrayList<>(List.of(rule(Outcome.KEPT, 0), rule(Outcome.UNDECIDED, 1)));
        IntStream.range(2, 2002).mapToObj(i -> rule(Outcome.BROKEN, i)).forEach(rules::add);
        String text = summary(with(ten(), Optional.empty(), rules));
        assertTrue(text.contains("Of 2002 requirements 2000 are broken, 1 is undecided and 1 is kept."));
        assertTrue(text.contains("- **Broken, fails the build:** Rule 2 is so."));
        assertTrue(text.contains("- and 1980 more broken"));
        assertTrue(text.contains("- **Undecided:** Rule 1 is so."));
        assertTrue(text.contains("- **Kept:** requirement 0"));
        assertTrue(text.indexOf("Broken") < text.indexOf("Undecided"));
    }

    private static RuleResult rule(Outcome outcome, int number) {
        Rule rule = new Rule(
                PredictorMeasure.ACCURACY,
                new Selection.Ensemble(),
                OptionalDouble.of(0.9),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                Rule.Consequence.WARN,
                Rule.Consequence.FAIL);
        return new RuleResult(
                rule, new Subject.Ensemble(), outcome, "requirement " + number, "Rule " + number + " is so.");
    }

    @Test
    void namesTheSamplesThatChangedSides() throws IOException {
        ReportContent content = ten();
        Snapshot now = Snapshot.of(
                "before",
                content.set(),
                content.results(),
                content.explanation().verdict(),
                List.of());
        List<SampleChange> listed = IntStream.range(0, 31)
                .mapToObj(i -> new SampleChange(i, i, "s" + i, i < 30))
                .toList();
        SeriesChange ensemble =
                new SeriesChange(Optional.empty(), 200, 30, 1, Figure.of(0.1), Figure.of(0.001), Figure.of(0.001));
        Changes changes = new Changes(
                now,
                now,
                List.of("<new>"),
                List.of(),
                List.of(),
                Optional.of(new SampleChanges(true, 290, 0, 0, 0, List.of(ensemble), listed, List.of())),
                "");
        String text = summary(with(content, Optional.of(changes), List.of()));
        assertTrue(text.contains("New: &lt;new&gt;."));
        assertTrue(text.contains("290 samples are in both, with the same true class, matched by their ids."));
        assertTrue(
                MarkdownReader.table(MarkdownReader.parse(text)).contains(List.of("the ensemble", "30", "1", "0.001")));
        assertTrue(text.contains("s18, s19 and 10 more."));
        assertFalse(text.contains("s20"));
        assertTrue(text.contains("Newly wrong for the ensemble: s30."));
    }

    @Test
    void hostileNamesBecomeNothing() throws IOException {
        Rendered hostile = Specimen.HOSTILE.rendered();
        Node document = MarkdownReader.parse(MarkdownSummary.of(
                hostile.content,
                new ReportOptions(Path.of("."), Hostile.NAMES.get(0) + " @octocat #1", StandardCharsets.UTF_8, "1")));
        List<Class<?>> forbidden = List.of(HtmlBlock.class, HtmlInline.class, Link.class, Image.class);
        for (Node node : MarkdownReader.below(document)) {
            assertFalse(forbidden.contains(node.getClass()), () -> MarkdownReader.html(node));
            if (node instanceof Code code) {
                assertTrue(code.getLiteral().matches("[a-z]+\\.(html|json|csv)"), code::getLiteral);
            }
        }
        for (Node node : MarkdownReader.below(document)) {
            if (node instanceof Paragraph || node instanceof TableCell || node instanceof Heading) {
                String words = MarkdownReader.words(node);
                assertFalse(MarkdownTest.CALLS.matcher(words).find(), words);
            }
        }
        // what is left to see
        Files.writeString(
                Files.createDirectories(Path.of("target", "pages")).resolve("HOSTILE.md"), summary(hostile.content));
        Files.writeString(Path.of("target", "pages", "ELEVEN.md"), summary(Specimen.ELEVEN.rendered().content));
    }

    /** 32 members, 20 000 classes, every rule broken, all names long and hostile. */
    @Test
    void neverBecomesTooLong() throws IOException {
        int classes = 20_000;
        int samples = 400;
        Random random = new Random(3);
        int[] labels = random.ints(samples, 0, classes).toArray();
        List<String> names = IntStream.range(0, classes)
                .mapToObj(c -> "&@#1|".repeat(30) + c)
                .toList();
        EvaluationSet set = new EvaluationSet(
                List.of(),
                classes,
                false,
                labels,
                Optional.empty(),
                Optional.of(new ClassNames(names, names)),
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, 32)
                        .mapToObj(m -> (io.github.ensdiag.input.Member) MadeMember.decisions(
                                "&1@a<|".repeat(200) + m,
                                IntStream.of(labels)
                                        .map(y -> random.nextInt(3) > 0 ? y : random.nextInt(classes))
                                        .toArray()))
                        .toList(),
                Optional.empty(),
                List.of());
        Diagnosed made = Diagnosed.of(set, Rendered.OPTIONS);
        ReportContent content = new ReportContent(
                set,
                List.of(),
                made.results(),
                made.whatIf(),
                made.attention(),
                List.of(Hostile.finding(), Hostile.finding()),
                Explanation.of(made.results(), made.whatIf(), set::className, List.of()),
                new Charts(List.of(), Optional.empty()),
                SampleMedia.NONE);
        List<RuleResult> rules = IntStream.range(0, 5000)
                .mapToObj(i -> new RuleResult(
                        rule(Outcome.BROKEN, i).rule(), new Subject.Ensemble(), Outcome.BROKEN, "", "&1".repeat(5000)))
                .toList();
        String text = summary(with(content, Optional.empty(), rules));
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= MarkdownSummary.MOST);
        assertTrue(text.contains("## Key figures") && text.contains("`index.html`"));
        // as many as there is room for
        assertTrue(text.length() > 10_000, text);
        Files.writeString(Path.of("target", "pages", "LONG.md"), text);
    }
}
