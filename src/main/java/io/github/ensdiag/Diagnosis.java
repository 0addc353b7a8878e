package io.github.ensdiag;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.report.HtmlReport;
import io.github.ensdiag.report.MachineOutput;
import io.github.ensdiag.report.ReportContent;
import io.github.ensdiag.report.ReportFiles;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.Rules;
import io.github.ensdiag.samples.SampleReader;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.whatif.WhatIf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The one way through the house: request → evaluation set → audit → results → explanation and charts → files. */
public final class Diagnosis {
    private Diagnosis() {}

    /**
     * What a run leaves behind.
     *
     * @param page the report
     * @param summary lines for the log: the verdict, the key figures, what changed since the baseline if there is one, the
     *     path; or that there was nothing to do
     * @param findings what is wrong or noteworthy about the input
     * @param rules what is required of the figures, and whether they keep it
     */
    public record Outcome(Path page, List<String> summary, List<Finding> findings, List<RuleResult> rules) {}

    /** As {@link #run(Request, Progress, Consumer)}, unheard. */
    public static Outcome run(Request request) throws IOException {
        return run(request, Progress.NONE, finding -> {});
    }

    /**
     * Diagnoses and writes the report, unless the one that is there is the same; an earlier report stays as it is unless
     * everything succeeded.
     *
     * @param progress hears of long reads
     * @param found hears what is wrong or noteworthy about the input, as soon as it is known
     * @throws io.github.ensdiag.table.InputException if the input cannot be diagnosed
     * @throws IOException if the report cannot be written
     */
    public static Outcome run(Request request, Progress progress, Consumer<Finding> found) throws IOException {
        Earlier earlier = new Earlier(request);
        Optional<Outcome> outcome = earlier.outcome();
        return outcome.isPresent() ? outcome.get() : computed(request, earlier, progress, found);
    }

    private static Outcome computed(Request request, Earlier earlier, Progress progress, Consumer<Finding> found)
            throws IOException {
        HtmlReport html = HtmlReport.of(request.report());
        Optional<Snapshot> baseline = request.baseline().map(SnapshotReader::read);
        EvaluationSet set = EvaluationSets.open(request.inputs(), progress);
        Rules.check(request.rules(), set);
        SampleReader samples = SampleReader.open(request.samples(), set, progress);
        // hashing goes on beside the measuring and is awaited when it is needed
        var fingerprints = CompletableFuture.supplyAsync(() -> Fingerprint.all(set, samples.files()));
        Computed computed = Computed.of(set, request.options(), progress, found);
        List<Finding> findings = computed.findings();
        Results results = computed.measured().results();
        WhatIf whatIf = computed.whatIf();
        Attention attention = computed.attention();
        Explanation explanation = Explanation.of(results, whatIf, set::className, findings);

        ReportOptions options = request.report();
        Snapshot snapshot = Snapshot.of(options.title(), set, results, explanation.verdict(), findings)
                .with(attention);
        Optional<Changes> changes = baseline.map(before -> Changes.between(before, snapshot));
        Charts charts = Charts.of(results, whatIf, attention, changes, c -> HtmlReport.pictured(set.className(c)));
        List<RuleResult> rules = Rules.results(request.rules(), snapshot, changes);
        ReportContent content = new ReportContent(
                set,
                awaited(fingerprints),
                results,
                whatIf,
                attention,
                findings,
                explanation,
                charts,
                samples.read(results.disagreements(), results.mostTelling()),
                changes,
                rules);
        Path page = options.directory().resolve(ReportFiles.PAGE);
        try (ReportFiles files = new ReportFiles(options.directory())) {
            MachineOutput.write(content, options, files);
            html.write(content, files);
            files.publish(written -> earlier.note(content, samples, written));
        }
        return new Outcome(page, summary(explanation, changes, page), findings, rules);
    }

    private static List<String> summary(Explanation explanation, Optional<Changes> changes, Path page) {
        List<String> lines = new ArrayList<>(List.of(explanation.verdict().headline(), explanation.keyFigures()));
        changes.map(Changes::line).ifPresent(lines::add);
        lines.add("Report: " + page);
        return List.copyOf(lines);
    }

    private static <T> T awaited(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unread.getCause();
            }
            throw e;
        }
    }
}
