package io.github.ensdiag.maven;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Reads the predictions of two or more classifiers on the same samples and writes one HTML page that says whether
 * averaging them helps, why or why not, and what would.
 *
 * <p>Without any configuration every prediction file in the directory {@code predictions} is a model named after its
 * file, and {@code labels.npy} there holds the true classes.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class ReportMojo extends AbstractMojo implements MavenMultiPageReport {
    private static final String NAME = "ensdiag";

    /** Does nothing, and says so. */
    @Parameter(property = "ensdiag.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The directory that holds the models' prediction files, {@code labels.npy} and, if wanted, {@code classes.txt} and
     * {@code ids.txt}. Used only where no {@code models} are given.
     */
    @Parameter(property = "ensdiag.predictions", defaultValue = "${basedir}/predictions")
    private File predictions;

    /**
     * The true class of every sample: an array of {@code N} class indices, counted from 0. Required with {@code models};
     * otherwise by default {@code labels.npy} in {@code predictions}.
     */
    @Parameter(property = "ensdiag.labels")
    private File labels;

    /**
     * The classes by index: a text file with one class a line, either a name, or an id, a tab and a name. By default
     * classes are shown by their index; without {@code models} {@code classes.txt} in {@code predictions} is used.
     */
    @Parameter(property = "ensdiag.classNames")
    private File classNames;

    /**
     * The samples by row: a text file with one id a line. By default samples are shown by their row, counted from 0;
     * without {@code models} {@code ids.txt} in {@code predictions} is used.
     */
    @Parameter(property = "ensdiag.sampleIds")
    private File sampleIds;

    /**
     * The models, at least two, in the order in which they are shown. Each has exactly one of
     *
     * <ul>
     *   <li>{@code scores}: an array {@code N × C} with a score for every class;
     *   <li>{@code topK}: {@code classes} and {@code scores}, two arrays {@code N × k} with the classes of the largest
     *       scores and these scores, sorted or not;
     *   <li>{@code decisions}: an array of {@code N} class indices, where −1 is no answer.
     * </ul>
     *
     * <p>A {@code name} is by default the file's base name. A {@code scale} says what scores mean: {@code probabilities},
     * {@code logits}, {@code log-probabilities}, or by default {@code auto}, which recognises it from the values.
     *
     * <pre>{@code
     * <models>
     *   <model>
     *     <name>resnet152</name>
     *     <scores>predictions/resnet152.npy</scores>
     *     <scale>logits</scale>
     *   </model>
     *   <model>
     *     <name>vgg16</name>
     *     <topK>
     *       <classes>predictions/vgg16.classes.npy</classes>
     *       <scores>predictions/vgg16.scores.npy</scores>
     *     </topK>
     *   </model>
     * </models>
     * }</pre>
     */
    @Parameter
    private List<ModelParameter> models;

    /** One positive weight for each model, in their order, for example {@code 3,2,1}. By default all weigh the same. */
    @Parameter(property = "ensdiag.weights")
    private List<String> weights;

    /** The k of the top-k accuracy. */
    @Parameter(property = "ensdiag.topK", defaultValue = "5")
    private int topK;

    /** How many samples are listed for each class and for each way a conflict can end. */
    @Parameter(property = "ensdiag.topDisagreements", defaultValue = "5")
    private int topDisagreements;

    /** How many permutations tell mutual information from its bias; at least 20. */
    @Parameter(property = "ensdiag.permutations", defaultValue = "20")
    private int permutations;

    /** How many bootstrap resamples are behind an interval for which no formula holds. */
    @Parameter(property = "ensdiag.resamples", defaultValue = "2000")
    private int resamples;

    /** The seed of everything drawn at random: the same seed and files give the same report. */
    @Parameter(property = "ensdiag.seed", defaultValue = "1")
    private long seed;

    /** How many threads compute; 0 means one for each core. No figure depends on it. */
    @Parameter(property = "ensdiag.threads", defaultValue = "0")
    private int threads;

    /**
     * How grave a finding about the input must be to fail the build, once the report is written: {@code error} for what very
     * likely ruins the figures, such as rows that are shifted against the labels; {@code warning} for what may; or
     * {@code never}.
     */
    @Parameter(property = "ensdiag.failOn", defaultValue = "never")
    private String failOn;

    /** The character encoding of the HTML; UTF-8 where the project does not say. */
    @Parameter(property = "ensdiag.encoding", defaultValue = "${project.reporting.outputEncoding}")
    private String encoding;

    /** The title of the report; by default the project's name, or the directory's where there is no POM. */
    @Parameter(property = "ensdiag.title")
    private String title;

    /**
     * Where {@code index.html} and {@code ensdiag.json} are written. By default {@code reports/ensdiag} in the project's
     * build directory, as other reports called by their goal, or {@code target/reports/ensdiag} where there is no POM. In
     * {@code mvn site} the site's own {@code ensdiag} directory is used instead.
     */
    @Parameter(property = "ensdiag.outputDirectory")
    private File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<String> failure = report();
            if (failure.isPresent()) {
                throw new MojoFailureException(failure.get());
            }
        } catch (InputException | IOException e) {
            throw new MojoExecutionException(message(e));
        }
    }

    @Override
    public void generate(Sink sink, SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Optional<String> failure = report();
            if (failure.isPresent()) {
                throw new MavenReportException(failure.get());
            }
        } catch (InputException | IOException e) {
            throw new MavenReportException(message(e));
        }
    }

    /** Writes the report and returns why the build must fail nevertheless, if it must. */
    private Optional<String> report() throws IOException {
        Optional<String> reason = reasonToSkip();
        if (reason.isPresent()) {
            getLog().info("Skipping ensdiag: " + reason.get());
            return Optional.empty();
        }
        FailOn level = FailOn.of(failOn);
        Diagnosis.Outcome outcome = Diagnosis.run(request());
        outcome.findings().forEach(this::log);
        outcome.summary().stream().map(ConsoleText::printable).forEach(getLog()::info);
        return level.reason(outcome.findings(), outcome.page().toString()).map(ConsoleText::printable);
    }

    private void log(Finding finding) {
        String line = ConsoleText.printable(finding.statement() + " " + finding.evidence());
        if (finding.severity() == Severity.NOTE) {
            getLog().info(line);
        } else {
            getLog().warn(line);
        }
    }

    /** Called by its goal in a module that has nothing to read, this is an error, unless the module only holds others. */
    private Optional<String> reasonToSkip() {
        if (skip) {
            return Optional.of("ensdiag.skip is set.");
        }
        if ("pom".equals(project.getPackaging()) && !project.getModules().isEmpty() && !inputs().canBeRead()) {
            // Maven calls a goal that needs no project in the topmost module only.
            return Optional.of("this module holds other modules, but no <models> and no directory " + predictions
                    + ". Call the goal in the module with the predictions (-f), or bind it to a phase there.");
        }
        return Optional.empty();
    }

    /** All that the parameters say. */
    Request request() {
        ModuleInfo module = ModuleInfo.of(project, basedir.toPath());
        Inputs inputs = inputs().toInputs(module.basedir(), PredictionsDirectory::discover);
        return new Request(
                inputs,
                new OptionParameters(weights, topK, topDisagreements, permutations, resamples, seed, threads)
                        .toOptions(inputs.members().size()),
                new ReportParameters(
                                getReportOutputDirectory().toPath(),
                                title == null ? module.name() : title,
                                encoding,
                                execution
                                        .getMojoDescriptor()
                                        .getPluginDescriptor()
                                        .getVersion())
                        .toOptions());
    }

    private InputParameters inputs() {
        return new InputParameters(predictions, labels, classNames, sampleIds, models);
    }

    /** The message alone is passed on, so that Maven shows it once; what lies beneath is in the debug log. */
    private String message(Exception e) {
        getLog().debug(e);
        return e instanceof InputException ? e.getMessage() : "The report could not be written: " + e;
    }

    /** In a site a module with nothing to read has no report: a parent's {@code <reporting>} reaches all its modules. */
    @Override
    public boolean canGenerateReport() {
        return !skip && inputs().canBeRead();
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

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = new File(directory, NAME);
    }

    @Override
    public File getReportOutputDirectory() {
        if (outputDirectory == null) {
            outputDirectory = ModuleInfo.of(project, basedir.toPath())
                    .buildDirectory()
                    .resolve("reports")
                    .resolve(NAME)
                    .toFile();
        }
        return outputDirectory;
    }
}
