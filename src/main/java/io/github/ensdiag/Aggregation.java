package io.github.ensdiag;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.aggregate.ModuleReport;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.report.HtmlReport;
import io.github.ensdiag.report.ReportFiles;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that compares the diagnoses of a build's modules: it reads what they found, and computes nothing of them. */
public final class Aggregation {
    private Aggregation() {}

    /**
     * What became of it.
     *
     * @param page the report
     * @param summary lines for the log: what the modules gain, the path
     * @param warnings modules that cannot be read, as full sentences
     */
    public record Outcome(Path page, List<String> summary, List<String> warnings) {}

    /**
     * Reads the modules' figures and writes the page.
     *
     * @throws InputException if a diagnosis lies where the page is to be written
     */
    public static Outcome run(List<ModuleReport> modules, ReportOptions options) throws IOException {
        requireOwnDirectory(options.directory());
        HtmlReport html = HtmlReport.of(options);
        Aggregate aggregate = Aggregate.of(modules);
        Charts charts = Charts.ofModules(aggregate, HtmlReport::pictured);
        Path page = options.directory().resolve(ReportFiles.PAGE);
        try (ReportFiles files = new ReportFiles(options.directory())) {
            html.write(aggregate, charts, files);
            files.publish();
        }
        return new Outcome(
                page,
                List.of(aggregate.headline(), "Report: " + page),
                aggregate.unreadable().stream()
                        .map(Aggregate.Unreadable::reason)
                        .toList());
    }

    private static void requireOwnDirectory(Path directory) {
        if (Files.exists(directory.resolve(ReportFiles.FIGURES))) {
            throw new InputException("The page that compares the modules would replace the diagnosis in " + directory
                    + ". Configure another outputDirectory (ensdiag.outputDirectory) for the goal report-aggregate.");
        }
    }
}
