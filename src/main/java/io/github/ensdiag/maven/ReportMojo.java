package io.github.ensdiag.maven;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Reads the predictions of two or more classifiers on the same samples and writes one HTML page that says whether
 * averaging them helps, why or why not, and what would.
 *
 * <p>Without any configuration every prediction file in the directory {@code predictions} is a model named after its
 * file, and the file {@code labels} there, of whatever format, holds the true classes.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class ReportMojo extends DiagnosingMojo implements MavenMultiPageReport {
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
    public void generate(Sink sink, SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        generate(sink, locale);
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
        return !skipped() && inputs().canBeRead();
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    public String getOutputPath() {
        return NAME + "/index";
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return getOutputPath();
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return text(locale, "report.name");
    }

    @Override
    public String getDescription(Locale locale) {
        return text(locale, "report.description");
    }

    private static String text(Locale locale, String key) {
        // Without this control a missing translation would fall back to the machine's language, not to English.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("io.github.ensdiag.maven.report", locale, control)
                .getString(key);
    }
}
