package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.change.SampleChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.Sets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of a small set with whatever can be in them: three members' lists, a given ensemble, ids, several right
 * classes, groups, a baseline and rules.
 */
final class Compared {
    private static final int SAMPLES = 60;
    private static final int CLASSES = 6;

    private Compared() {}

    static byte[] json() throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "pages", "compared"));
        Rendered page = Rendered.of(
                set(directory),
                List.of(new Finding(Severity.NOTE, "an-id", Optional.of("network-0"), "So it is.", "1 of 2.", "")));
        ReportContent plain = page.content;
        Snapshot now = Snapshot.of(
                "", plain.set(), plain.results(), plain.explanation().verdict(), plain.findings());
        ReportContent content = new ReportContent(
                plain.set(),
                plain.files(),
                plain.results(),
                plain.whatIf(),
                plain.attention(),
                plain.findings(),
                plain.explanation(),
                plain.charts(),
                plain.media(),
                Optional.of(changes(now)),
                rules());
        var out = new ByteArrayOutputStream();
        JsonReport.write(content, new ReportOptions(Path.of("."), "", StandardCharsets.UTF_8, "1"), out);
        return out.toByteArray();
    }

    private static EvaluationSet set(Path directory) throws IOException {
        EvaluationSet lists = Rendered.lists(directory, 3, SAMPLES, CLASSES);
        int[][] right = new int[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            int label = lists.labels()[i];
            right[i] = i % 3 == 0 ? new int[] {label, (label + 1) % CLASSES} : new int[] {label};
        }
        Superclasses groups = new Superclasses(List.of("even", "odd"), new int[] {0, 1, 0, 1, 0, -1});
        return Sets.given(
                Sets.grouped(Sets.accepting(lists, right), groups),
                lists.members().get(1));
    }

    private static Changes changes(Snapshot now) {
        Figure some = Figure.of(0.25, Optional.of(new Interval(-0.5, 0.5)));
        return new Changes(
                now,
                now,
                List.of("network-0"),
                List.of("gone"),
                List.of(new FigureChange(
                        new Subject.Ensemble(),
                        EnsembleMeasure.GAIN_OVER_BEST,
                        some,
                        Figure.of(0.5),
                        some,
                        true,
                        false)),
                Optional.of(new SampleChanges(
                        true,
                        5,
                        1,
                        2,
                        3,
                        List.of(
                                new SeriesChange(Optional.empty(), 3, 1, 2, some, Figure.of(1), Figure.of(1)),
                                new SeriesChange(
                                        Optional.of("network-1"),
                                        4,
                                        0,
                                        0,
                                        some,
                                        Figure.of(Double.NaN),
                                        Figure.of(Double.NaN))),
                        List.of(new SampleChange(4, 6, "ILSVRC2012_val_00000004", false)),
                        List.of())),
                "");
    }

    private static List<RuleResult> rules() {
        Rule least = new Rule(
                PredictorMeasure.ACCURACY,
                new Selection.Members("*"),
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                Consequence.WARN,
                Consequence.FAIL);
        Rule most = new Rule(
                PairMeasure.DOUBLE_FAULT,
                new Selection.Pairs("*", "*"),
                OptionalDouble.empty(),
                OptionalDouble.of(0.5),
                OptionalDouble.of(0.01),
                true,
                Consequence.FAIL,
                Consequence.WARN);
        Rule ofClass = new Rule(
                ClassMeasure.ACCURACY,
                new Selection.Classes("*", Optional.of("network-2")),
                OptionalDouble.of(0.1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                Consequence.WARN,
                Consequence.FAIL);
        return List.of(
                new RuleResult(
                        least,
                        new Subject.Member("network-2"),
                        Outcome.BROKEN,
                        Figure.of(0.4),
                        OptionalDouble.of(-0.1),
                        "At least.",
                        "0.4",
                        "",
                        "0.5",
                        "It is not."),
                new RuleResult(
                        most,
                        new Subject.Pair("network-0", "network-2"),
                        Outcome.UNDECIDED,
                        Figure.of(Double.NaN),
                        OptionalDouble.empty(),
                        "At most.",
                        "undefined",
                        "",
                        "0.5",
                        "Who knows."),
                new RuleResult(
                        ofClass,
                        new Subject.OfClass("n00000062", Optional.of("network-2")),
                        Outcome.KEPT,
                        Figure.of(0.2),
                        OptionalDouble.of(0.1),
                        "At least.",
                        "0.2",
                        "",
                        "0.1",
                        "It is."));
    }
}
