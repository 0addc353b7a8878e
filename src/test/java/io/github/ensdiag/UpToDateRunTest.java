package io.github.ensdiag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.it.MadePredictions;
import io.github.ensdiag.measure.Better;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.OutputFormat;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.samples.SampleRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run on the same files. */
class UpToDateRunTest {
    @TempDir
    private Path dir;

    private Diagnosis.Outcome first;

    @BeforeEach
    void runOnce() throws IOException {
        MadePredictions.writeTo(dir);
        Files.writeString(dir.resolve("predictions/odd.bin"), "ignored, which is a finding");
        first = Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)));
    }

    private Request request(int threads, boolean force, Set<OutputFormat> formats) {
        return new Request(
                PredictionsDirectory.discover(dir.resolve("predictions")),
                new Options(Combining.mean(List.of()), 5, 5, 20, 50, 1, threads),
                SampleRequest.NONE,
                new ReportOptions(
                        dir.resolve("report"),
                        "title",
                        StandardCharsets.UTF_8,
                        "1",
                        Layout.SINGLE,
                        Optional.empty(),
                        formats,
                        Optional.empty()),
                Optional.empty(),
                List.of(),
                force);
    }

    private static boolean isSkipped(Diagnosis.Outcome outcome) {
        return outcome.summary().get(0).startsWith("Up to date: ");
    }

    @Test
    void hasOneLineAndTheSameFindings() throws IOException {
        Diagnosis.Outcome second = Diagnosis.run(request(2, false, Set.of(OutputFormat.JSON)));
        assertFalse(isSkipped(first));
        assertEquals(
                List.of("Up to date: nothing that the report in " + dir.resolve("report")
                        + " depends on has changed; -Densdiag.force computes it anew."),
                second.summary());
        assertFalse(second.findings().isEmpty());
        assertEquals(first.findings(), second.findings());
        assertEquals(first.page(), second.page());
    }

    @Test
    void computesWhereItIsForced() throws IOException {
        assertFalse(isSkipped(Diagnosis.run(request(1, true, Set.of(OutputFormat.JSON)))));
        assertTrue(isSkipped(Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)))));
    }

    @Test
    void noticesAFileThatDiscoveryFinds() throws IOException {
        Path predictions = dir.resolve("predictions");
        Files.copy(predictions.resolve("second.npy"), predictions.resolve("third.npy"));
        assertFalse(isSkipped(Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)))));
        assertTrue(isSkipped(Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)))));
        Files.writeString(predictions.resolve("classes.txt"), "a\nb\nc\n");
        assertFalse(isSkipped(Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)))));
    }

    @Test
    void computesWithoutFigures() throws IOException {
        for (var formats : List.of(EnumSet.noneOf(OutputFormat.class), EnumSet.of(OutputFormat.CSV))) {
            assertFalse(isSkipped(Diagnosis.run(request(1, false, formats))));
            assertFalse(isSkipped(Diagnosis.run(request(1, false, formats))));
            assertFalse(Files.exists(dir.resolve("report/ensdiag.json")));
        }
        assertFalse(isSkipped(Diagnosis.run(request(1, false, Set.of(OutputFormat.JSON)))));
    }

    /** A report whose baseline is itself is another each time. */
    @Test
    void aBaselineIsAFileThatIsRead() throws IOException {
        Request plain = request(1, false, Set.of(OutputFormat.JSON));
        Path earlier = Files.copy(dir.resolve("report/ensdiag.json"), dir.resolve("earlier.json"));
        assertFalse(isSkipped(Diagnosis.run(comparing(plain, earlier))));
        assertTrue(isSkipped(Diagnosis.run(comparing(plain, earlier))));
        assertFalse(isSkipped(Diagnosis.run(comparing(plain, dir.resolve("report")))));
        assertFalse(isSkipped(Diagnosis.run(comparing(plain, dir.resolve("report")))));
    }

    private static Request comparing(Request plain, Path baseline) {
        return comparing(plain, baseline, plain.rules());
    }

    private static Request comparing(Request plain, Path baseline, List<Rule> rules) {
        return new Request(
                plain.inputs(),
                plain.options(),
                plain.samples(),
                plain.report(),
                Optional.of(baseline),
                rules,
                plain.force());
    }

    /** Whatever can be required of whomever: that of what the members look at stands elsewhere in the file. */
    @Test
    void rulesFindInTheFileWhatTheyFindWhenItIsComputed() throws IOException {
        Request plain = request(1, false, Set.of(OutputFormat.JSON));
        Path earlier = Files.copy(dir.resolve("report/ensdiag.json"), dir.resolve("earlier.json"));
        List<Rule> rules = Stream.of(
                        new Selection.Ensemble(),
                        new Selection.Members("*"),
                        new Selection.Pairs("*", "*"),
                        new Selection.Classes("*", Optional.empty()),
                        new Selection.Classes("*", Optional.of("*")))
                .flatMap(of -> of.measures().stream().map(measure -> notWorse(measure, of)))
                .toList();
        List<RuleResult> computed =
                Diagnosis.run(comparing(plain, earlier, rules)).rules();
        Diagnosis.Outcome again = Diagnosis.run(comparing(plain, earlier, rules));
        assertTrue(isSkipped(again));
        assertEquals(computed, again.rules());
        RuleResult alike = again.rules().stream()
                .filter(r -> r.rule().measure() == AttentionMeasure.SCORE_CKA)
                .findFirst()
                .orElseThrow();
        assertTrue(alike.figure().defined(), alike.statement());
    }

    private static Rule notWorse(Measure measure, Selection of) {
        return new Rule(
                measure,
                of,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                measure.better() == Better.NEITHER ? OptionalDouble.empty() : OptionalDouble.of(0),
                true,
                Rule.Consequence.WARN,
                Rule.Consequence.WARN);
    }
}
