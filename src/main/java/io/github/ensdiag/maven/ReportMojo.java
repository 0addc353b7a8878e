package io.github.ensdiag.maven;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.reporting.MavenReportException;

/**
 * Reads the predictions of two or more classifiers on the same samples and writes one HTML page that says whether
 * averaging them helps, why or why not, and what would.
 *
 * <p>Without any configuration every prediction file in the directory {@code predictions} is a model named after its
 * file, and the file {@code labels} there, of whatever format, holds the true classes.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class ReportMojo extends DiagnosingMojo implements SiteReport {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<String> failure = reportedFault();
            if (failure.isPresent()) {
                throw new MojoFailureException(failure.get());
            }
        } catch (InputException | IOException e) {
            throw new MojoExecutionException(message(e));
        }
    }

    /** Rules do not fail this goal: they are shown, and summed up in a line. */
    private Optional<String> reportedFault() throws IOException {
        Optional<Diagnosis.Outcome> outcome = report();
        outcome.filter(o -> !o.rules().isEmpty())
                .map(o -> new RuleVerdict(o.rules(), o.page().toString()).sentence())
                .ifPresent(getLog()::info);
        return outcome.flatMap(this::fault);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Optional<String> failure = reportedFault();
            if (failure.isPresent()) {
                throw new MavenReportException(failure.get());
            }
        } catch (InputException | IOException e) {
            throw new MavenReportException(message(e));
        }
    }

    /** In a site a module with nothing to read has no report: a parent's {@code <reporting>} reaches all its modules. */
    @Override
    public boolean canGenerateReport() {
        return !skip && inputs().canBeRead();
    }

    @Override
    public String texts() {
        return "report";
    }
}
