package io.github.ensdiag.maven;

import io.github.ensdiag.Aggregation;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReportException;

/**
 * Compares the diagnoses of a build's modules on one page and links their reports. It reads the {@code ensdiag.json} that
 * {@code ensdiag:report} wrote in each module and computes nothing anew, so it must run after the modules:
 * {@code mvn verify ensdiag:report-aggregate} where {@code report} is bound to a phase.
 *
 * <p>In a project with modules it compares those, in any other the modules of the build that the project depends on. Where
 * none of them has a report, it writes none.
 *
 * @since 0.1.0
 */
@Mojo(name = "report-aggregate", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public class ReportAggregateMojo extends WritingMojo implements SiteReport {
    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    private List<MavenProject> reactorProjects;

    private boolean inSite;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            report();
        } catch (InputException | IOException e) {
            throw new MojoExecutionException(message(e));
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            report();
        } catch (InputException | IOException e) {
            throw new MavenReportException(message(e));
        }
    }

    private void report() throws IOException {
        Optional<String> reason = reasonToSkip();
        if (reason.isPresent()) {
            getLog().info("Skipping ensdiag: " + reason.get());
            return;
        }
        ReportOptions options = reportOptions(ModuleInfo.of(project, basedir.toPath()), List.of());
        warnOfOverlookedTemplates(options);
        ModuleLinks links = new ModuleLinks(project, options.directory(), inSite);
        Aggregation.Outcome outcome = Aggregation.run(modules().reports(links::href), options);
        outcome.warnings().stream().map(ConsoleText::printable).forEach(getLog()::warn);
        outcome.summary().stream().map(ConsoleText::printable).forEach(getLog()::info);
    }

    private Optional<String> reasonToSkip() {
        if (skip) {
            return Optional.of("ensdiag.skip is set.");
        }
        if (modules().all().stream().allMatch(module -> ModuleOutput.of(module).isEmpty())) {
            return Optional.of(
                    "there is nothing to aggregate. No module of this project, and none it depends on, has an"
                            + " ensdiag.json; ensdiag:report writes it, and must run first.");
        }
        return Optional.empty();
    }

    private ReactorModules modules() {
        return new ReactorModules(project, reactorProjects);
    }

    /** Where there is nothing to compare, a site does not link the report. */
    @Override
    public boolean canGenerateReport() {
        return reasonToSkip().isEmpty();
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        super.setReportOutputDirectory(directory);
        inSite = true;
    }

    @Override
    public String directoryName() {
        return NAME + "-aggregate";
    }

    @Override
    public String texts() {
        return "aggregate";
    }
}
