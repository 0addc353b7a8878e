package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wanted beside the page is there and linked; what is not is neither. */
class OutputFormatsTest {
    private static final List<String> ALL =
            List.of("TEST-ensdiag.xml", "classes.csv", "disagreements.csv", "ensdiag.json", "summary.md");

    @TempDir
    Path dir;

    private static ReportOptions options(Path place, Set<OutputFormat> formats) {
        return new ReportOptions(
                place, "t", StandardCharsets.UTF_8, "1", Layout.SINGLE, Optional.empty(), formats, Optional.empty());
    }

    private static List<Set<OutputFormat>> choices() {
        List<Set<OutputFormat>> choices = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            Set<OutputFormat> chosen = EnumSet.noneOf(OutputFormat.class);
            for (OutputFormat format : OutputFormat.values()) {
                if ((bits >> format.ordinal() & 1) == 1) {
                    chosen.add(format);
                }
            }
            choices.add(chosen);
        }
        return choices;
    }

    /** By the documentation of the parameter. */
    private static Set<String> names(Set<OutputFormat> formats, boolean rules) {
        Set<String> names = new TreeSet<>();
        for (OutputFormat format : formats) {
            switch (format) {
                case JSON -> names.add("ensdiag.json");
                case MARKDOWN -> names.add("summary.md");
                case CSV -> names.addAll(List.of("classes.csv", "disagreements.csv"));
                case JUNIT -> {
                    if (rules) {
                        names.add("TEST-ensdiag.xml");
                    }
                }
            }
        }
        return names;
    }

    private static RuleResult kept() {
        Rule rule = new Rule(
                EnsembleMeasure.GAIN_OVER_BEST,
                new Selection.Ensemble(),
                OptionalDouble.of(-1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                Rule.Consequence.WARN,
                Rule.Consequence.FAIL);
        return new RuleResult(
                rule,
                new Subject.Ensemble(),
                RuleResult.Outcome.KEPT,
                Figure.of(0.01),
                OptionalDouble.of(1.01),
                "Gain over the best member of the ensemble: at least −1",
                "0.01",
                "",
                "-1",
                "There is one.");
    }

    private static ReportContent with(ReportContent content, List<RuleResult> rules) {
        return new ReportContent(
                content.set(),
                content.files(),
                content.results(),
                content.whatIf(),
                content.attention(),
                content.findings(),
                content.explanation(),
                content.charts(),
                content.media(),
                content.changes(),
                rules);
    }

    private String written(ReportContent content, Set<OutputFormat> formats) throws IOException {
        ReportOptions options = options(dir.resolve("report"), formats);
        try (ReportFiles files = new ReportFiles(options.directory())) {
            MachineOutput.write(content, options, files);
            HtmlReport.of(options).write(content, files);
            files.publish();
        }
        return Files.readString(options.directory().resolve("index.html"));
    }

    /** One after the other into the same directory, so that each removes what the one before it left. */
    @Test
    void everyChoiceIsWrittenAndLinked() throws IOException {
        ReportContent plain = Rendered.withoutCharts(Rendered.decisions(dir, 3, 90, 3)).content;
        for (boolean rules : new boolean[] {false, true}) {
            ReportContent content = rules ? with(plain, List.of(kept())) : plain;
            for (Set<OutputFormat> formats : choices()) {
                String page = written(content, formats);
                Set<String> names = names(formats, rules);
                try (Stream<Path> files = Files.list(dir.resolve("report"))) {
                    Set<String> there = new TreeSet<>();
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("index.html"))
                            .forEach(there::add);
                    assertEquals(names, there, formats.toString());
                }
                for (String name : ALL) {
                    String text = formats + (rules ? " with rules: " : ": ") + name;
                    assertEquals(names.contains(name), page.contains("href=\"" + name + "\""), text);
                    assertTrue(names.contains(name) || !page.contains(name), text + " is named, but not there");
                }
            }
        }
    }

    @Test
    void whatThePageLeavesOutIsInNoFileThatIsNotThere() throws IOException {
        ReportContent many = Rendered.withoutCharts(
                        Rendered.lists(dir, 2, 2 * ShownClasses.MOST + 200, ShownClasses.MOST + 100))
                .content;
        var out = new ByteArrayOutputStream();
        HtmlReport.of(options(dir, Set.of())).write(many, out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertTrue(page.contains("are left out; csv among the &lt;formats&gt; has them written."));
        for (String name : ALL) {
            assertFalse(page.contains(name), name);
        }
    }
}
