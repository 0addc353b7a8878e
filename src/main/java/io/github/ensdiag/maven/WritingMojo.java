package io.github.ensdiag.maven;

import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.report.UserTemplates;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that writes a report: the parameters that say where and how. */
abstract class WritingMojo extends AbstractMojo {
    static final String NAME = "ensdiag";

    /** Does nothing, and says so. */
    @Parameter(property = "ensdiag.skip", defaultValue = "false")
    boolean skip;

    /** The character encoding of the HTML; UTF-8 where the project does not say. */
    @Parameter(property = "ensdiag.encoding", defaultValue = "${project.reporting.outputEncoding}")
    private String encoding;

    /** The title of the report; by default the project's name, or the directory's where there is no POM. */
    @Parameter(property = "ensdiag.title")
    private String title;

    /**
     * {@code single}: one page that holds everything, to be mailed or kept. {@code directory}: the same page with
     * {@code style.css}, {@code report.js}, pictures of samples in {@code samples} and every chart as a file in
     * {@code charts} beside it, for servers that forbid what stands within a page, as Jenkins does. What an earlier run
     * wrote there and this one does not is removed; other files stay, and none of them is replaced.
     */
    @Parameter(property = "ensdiag.layout", defaultValue = "single")
    private String layout;

    /**
     * A directory of FreeMarker templates that stand in for the report's own of the same names, such as
     * {@code answer.ftlh}, {@code macros.ftlh}, {@code style.css} or {@code report.js}; what is missing there stays as it
     * is. Templates can print what they are given and nothing else: they reach no class and no file. See the page
     * "Templates" of the documentation.
     */
    @Parameter(property = "ensdiag.templateDirectory")
    private File templateDirectory;

    /**
     * The date that the page and {@code ensdiag.json} bear, in ISO 8601 with its offset, or in seconds since 1970; a single
     * character that is no digit means none, as for other plugins. Without it the report is undated, so that the same
     * predictions always give the same files.
     */
    @Parameter(property = "ensdiag.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private String outputTimestamp;

    /**
     * Where {@code index.html} and what belongs to it are written. By default {@code reports/ensdiag} in the project's build
     * directory, {@code target} where there is no POM, as other reports called by their goal; for {@code report-aggregate}
     * {@code reports/ensdiag-aggregate}. In {@code mvn site} the site's own directory of that name is used instead.
     */
    @Parameter(property = "ensdiag.outputDirectory")
    private File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File basedir;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /**
     * What the parameters say about writing.
     *
     * @param formats of what is written beside the page
     */
    ReportOptions reportOptions(ModuleInfo module, List<String> formats) {
        return new ReportParameters(
                        PathParameter.resolved(
                                module.basedir(),
                                getReportOutputDirectory().getPath(),
                                "outputDirectory (ensdiag.outputDirectory)"),
                        title == null ? module.name() : title,
                        encoding,
                        execution.getMojoDescriptor().getPluginDescriptor().getVersion(),
                        layout,
                        templateDirectory,
                        formats,
                        outputTimestamp)
                .toOptions();
    }

    void warnOfOverlookedTemplates(ReportOptions options) throws IOException {
        if (options.templates().isPresent()) {
            UserTemplates.overlooked(options.templates().get()).stream()
                    .map(ConsoleText::printable)
                    .forEach(getLog()::warn);
        }
    }

    /** The message alone is passed on, so that Maven shows it once; what lies beneath is in the debug log. */
    final String message(Exception e) {
        getLog().debug(e);
        return ConsoleText.printableLines(
                e instanceof InputException ? e.getMessage() : "The report could not be written: " + e);
    }

    /** Where a site wants its reports: this one has a directory of its own there. */
    public void setReportOutputDirectory(File directory) {
        outputDirectory = new File(directory, directoryName());
    }

    /** Of the report's own directory, within a site or among other reports. */
    public String directoryName() {
        return NAME;
    }

    /** Where the report is written. */
    public File getReportOutputDirectory() {
        if (outputDirectory == null) {
            outputDirectory = ModuleInfo.of(project, basedir.toPath())
                    .buildDirectory()
                    .resolve("reports")
                    .resolve(directoryName())
                    .toFile();
        }
        return outputDirectory;
    }
}
