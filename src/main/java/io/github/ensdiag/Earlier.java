package io.github.ensdiag;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.report.OutputFormat;
import io.github.ensdiag.report.ReportContent;
import io.github.ensdiag.report.ReportFiles;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.report.UserTemplates;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.Rules;
import io.github.ensdiag.samples.SampleReader;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.uptodate.UpToDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The report of an earlier run, which need not be made again where nothing changed that it depends on. */
final class Earlier {
    /** No byte of a report depends on them. */
    static final Set<String> WITHOUT_EFFECT = Set.of("Options.threads", "Request.force");

    private final Request request;
    private final UpToDate upToDate;

    /** Looks at the files as they are before anything of them is read. */
    Earlier(Request request) throws IOException {
        this.request = request;
        upToDate = UpToDate.of(request.report().directory(), request, WITHOUT_EFFECT, besides(request));
    }

    /** Files that the request does not name one by one. */
    private static List<Path> besides(Request request) throws IOException {
        List<Path> files = new ArrayList<>();
        request.baseline().ifPresent(path -> files.add(figures(path)));
        if (request.report().templates().isPresent()) {
            files.addAll(UserTemplates.files(request.report().templates().get()));
        }
        return files;
    }

    private static Path figures(Path baseline) {
        return Files.isDirectory(baseline) ? baseline.resolve(ReportFiles.FIGURES) : baseline;
    }

    /** What its run left behind, if it stands. Without its figures nobody could hold them against rules. */
    Optional<Diagnosis.Outcome> outcome() {
        ReportOptions report = request.report();
        if (request.force() || !report.formats().contains(OutputFormat.JSON)) {
            return Optional.empty();
        }
        return upToDate.findings(request.samples())
                .map(findings -> new Diagnosis.Outcome(
                        report.directory().resolve(ReportFiles.PAGE),
                        List.of("Up to date: nothing that the report in " + report.directory()
                                + " depends on has changed; -Densdiag.force computes it anew."),
                        findings,
                        rules()));
    }

    private List<RuleResult> rules() {
        if (request.rules().isEmpty()) {
            return List.of();
        }
        Snapshot now = SnapshotReader.read(request.report().directory());
        Optional<Changes> changes = request.baseline().map(path -> Changes.between(SnapshotReader.read(path), now));
        return Rules.results(request.rules(), now, changes);
    }

    /**
     * What is to be noted of a report once it is written, for the next run to find.
     *
     * @param written SHA-256 of its files by name
     * @return empty where the next run must compute anyway
     */
    String note(ReportContent content, SampleReader samples, SortedMap<String, String> written) {
        boolean repeatable =
                samples.isRepeatable() && content.charts().unavailable().isEmpty();
        return repeatable && written.containsKey(ReportFiles.FIGURES)
                ? upToDate.note(content.files(), samples.sought(), written, content.findings())
                : "";
    }
}
