package io.github.ensdiag.maven;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.report.ReportOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that diagnoses predictions: the parameters that say which, how, and what is required of the figures. */
abstract class DiagnosingMojo extends WritingMojo {
    /**
     * The directory that holds the models' prediction files and, if wanted, {@code labels}, {@code classes}, {@code ids},
     * {@code superclasses} and {@code ensemble}, each with the ending of its format; and beside a model's predictions
     * {@code NAME.features} and {@code NAME.attributions}. Used only where no {@code models}
     * are given.
     */
    @Parameter(property = "ensdiag.predictions", defaultValue = "${basedir}/predictions")
    private File predictions;

    /**
     * The true class of every sample, by index counted from 0 or by name: a file of any format that is read, and behind a
     * {@code #}, if wanted, which field of it, as in {@code run.h5#/labels}. A label of several classes, with blanks or
     * {@code |} between them, accepts each of them; samples without any are left out. By default {@code labels} in
     * {@code predictions}, else the labels that the models' own files hold.
     */
    @Parameter(property = "ensdiag.labels")
    private String labels;

    /**
     * Names of the classes by index: a text file with one class a line, either a name, or an id, a tab and a name; a
     * table with a column {@code name}; or JSON, as a list or as Keras ships it. By default classes are shown as the
     * files name them, else by their index; where no {@code models} are given, by the file {@code classes} in
     * {@code predictions}.
     */
    @Parameter(property = "ensdiag.classNames")
    private String classNames;

    /**
     * Ids of the samples by row, for all files that do not carry ids themselves: a text file with one id a line, or a
     * field of any other file. By default samples are shown by their row, counted from 0; where no {@code models} are given,
     * by the file {@code ids} in {@code predictions}.
     */
    @Parameter(property = "ensdiag.sampleIds")
    private String sampleIds;

    /**
     * Groups of classes: a text file with the group of each class a line, by index, where {@code -} is none; or a table
     * with a class and its group a row.
     */
    @Parameter(property = "ensdiag.superclasses")
    private String superclasses;

    /**
     * What becomes of samples whose id is not once in every file: {@code error}, or {@code drop} to leave them out, which
     * the report says.
     */
    @Parameter(property = "ensdiag.unmatched", defaultValue = "error")
    private String unmatched;

    /**
     * The models, at least two, in the order in which they are shown. Each has exactly one of
     *
     * <ul>
     *   <li>{@code predictions}: whatever the file holds;
     *   <li>{@code scores}: scores of every class, or of the best of each sample;
     *   <li>{@code topK}: {@code classes} and {@code scores}, {@code N × k} each, in two files or fields;
     *   <li>{@code decisions}: one class a sample, where −1 is no answer.
     * </ul>
     *
     * <p>Each names a file, a directory or a glob whose files are read as one in natural order, or several with commas
     * between them; and behind a {@code #} the array, dataset, tensor or column that is meant, where it is not called as
     * usual. Beside it a model may have
     *
     * <ul>
     *   <li>a {@code name}, by default the file's base name;
     *   <li>a {@code scale}, what scores mean: {@code probabilities}, {@code logits}, {@code log-probabilities}, or by
     *       default {@code auto}, which recognises it from the values;
     *   <li>a {@code format}, by default recognised by the content;
     *   <li>{@code ids}, the field of the sample ids where it is not called as usual;
     *   <li>{@code features} and {@code attributions}: what it makes of a sample and what it looks at, a row each.
     * </ul>
     *
     * <pre>{@code
     * <models>
     *   <model>
     *     <name>resnet152</name>
     *     <scores>predictions/resnet152.npz#logits</scores>
     *     <scale>logits</scale>
     *     <features>predictions/resnet152.npz#embeddings</features>
     *     <attributions>predictions/resnet152-shap.npy</attributions>
     *   </model>
     *   <model>
     *     <name>vgg16</name>
     *     <topK>
     *       <classes>predictions/vgg16.classes.npy</classes>
     *       <scores>predictions/vgg16.scores.npy</scores>
     *     </topK>
     *   </model>
     *   <model>
     *     <name>vit</name>
     *     <predictions>predictions/vit/part-*.parquet</predictions>
     *   </model>
     * </models>
     * }</pre>
     */
    @Parameter
    private List<ModelParameter> models;

    /**
     * A ready-made ensemble, given as a model is. It is diagnosed in place of the models' average, and the report says
     * when it is not their average.
     */
    @Parameter
    private ModelParameter ensemble;

    /**
     * Pictures of the samples, made small and shown beside those samples that the report lists: a {@code directory}, and
     * how files in it are called. In the {@code pattern}, <code>&#123;id&#125;</code> stands for a sample's id,
     * <code>&#123;row&#125;</code> for its row of the labels counted from 0, and <code>&#123;class&#125;</code> for the id
     * of its true class; <code>&#123;row+1:08&#125;</code> counts from 1 and has eight digits. Usual endings such as
     * {@code .png} and {@code .JPEG} are tried behind it; by default it is <code>&#123;id&#125;</code>. Or {@code paths} is a column of paths relative to the directory. PNG, JPEG, GIF and BMP are read, and
     * never a file outside of the directory.
     *
     * <p>{@code maxSide} is the longest side in pixels, by default 96; {@code maxNumber} how many are shown, by default
     * 200; {@code maxKilobytes} how large they may be together, by default 768; with several files 2000 and 16384. Without
     * {@code models} a directory {@code images} in {@code predictions} is used.
     *
     * <pre>
     * &lt;sampleImages&gt;
     *   &lt;directory&gt;imagenet/val&lt;/directory&gt;
     *   &lt;pattern&gt;ILSVRC2012_val_&#123;row+1:08&#125;&lt;/pattern&gt;
     * &lt;/sampleImages&gt;
     * </pre>
     */
    @Parameter
    private SampleImagesParameter sampleImages;

    /**
     * Texts of the samples, whose beginnings are shown beside those samples that the report lists: a {@code column}, as in
     * {@code reviews.csv#text}, or a file with one text a line; or a {@code directory} and, as for {@code sampleImages}, a
     * {@code pattern}.
     *
     * <p>{@code maxLength} is how much of each is shown, by default 280 characters; {@code maxNumber} how many are shown,
     * by default 1000, with several files 5000. Without {@code models} a directory {@code texts} in {@code predictions} is
     * used.
     *
     * <pre>{@code
     * <sampleTexts>
     *   <column>reviews.csv#text</column>
     * </sampleTexts>
     * }</pre>
     */
    @Parameter
    private SampleTextsParameter sampleTexts;

    /**
     * How the models become the ensemble that is diagnosed: {@code mean}, the arithmetic mean of their probabilities;
     * {@code geometric}, their geometric mean, which averages logarithms; {@code vote}, the answer of most models, equal
     * votes going to the higher mean probability; {@code max}, the highest probability of any model; {@code borda}, the
     * Borda count of their rankings. All count the {@code weights}. Not beside a ready-made {@code ensemble}.
     */
    @Parameter(property = "ensdiag.combiner", defaultValue = "mean")
    private String combiner;

    /**
     * {@code fitted}: every model is brought to its temperature before it is combined, the one that minimises its negative
     * log-likelihood. No sample is judged at a temperature that it took part in: each half of the samples has the
     * temperatures fitted on the other half. {@code none}: the scores stay as they are. Not beside a ready-made
     * {@code ensemble}.
     */
    @Parameter(property = "ensdiag.temperature", defaultValue = "none")
    private String temperature;

    /** One positive weight for each model, in their order, for example {@code 3,2,1}. By default all weigh the same. */
    @Parameter(property = "ensdiag.weights")
    private List<String> weights;

    /** The k of the top-k accuracy. */
    @Parameter(property = "ensdiag.topK", defaultValue = "5")
    private int topK;

    /** How many samples are listed for each class and for each way a conflict can end. */
    @Parameter(property = "ensdiag.topDisagreements", defaultValue = "5")
    private int topDisagreements;

    /**
     * Of how many of the most important inputs the overlap of two models' {@code attributions} is taken; of few inputs no
     * more than half; from 1 to 100.
     */
    @Parameter(property = "ensdiag.topInputs", defaultValue = "10")
    private int topInputs;

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

    /**
     * An earlier {@code ensdiag.json}, or the directory that holds it: the report, the log and {@code summary.md} then say
     * what changed since, sample by sample where they can be matched, and rules can require that nothing got worse.
     */
    @Parameter(property = "ensdiag.baseline")
    private String baseline;

    /**
     * What is required of the figures. The report shows what is kept; the goal {@code check} fails the build otherwise. A rule
     * has
     *
     * <ul>
     *   <li>a {@code measure}, by its id;
     *   <li>of whom: a {@code member}, a {@code pair} with a comma between the two, a {@code class} by id or name, or a
     *       {@code class} and a {@code member}; {@code *} stands for any characters of a name. Without any of these it is the
     *       ensemble, or every pair where the measure is one of pairs;
     *   <li>a {@code minimum}, a {@code maximum}, or {@code notWorseThanBaseline} with a {@code tolerance}: numbers in the
     *       measure's unit, or as in {@code 35.6 %} and {@code 0.5 points};
     *   <li>{@code confident}: the 95 % interval decides rather than the value. The rule is broken only where all of it lies
     *       beyond the limit, kept only where all of it lies within, and {@code undecided} otherwise, which is
     *       {@code warn}, {@code fail} or {@code pass};
     *   <li>{@code onViolation}, which is {@code fail} or {@code warn}; a {@code name}, and {@code because} to say why.
     * </ul>
     *
     * <pre>{@code
     * <rules>
     *   <rule>
     *     <measure>accuracy</measure>
     *     <minimum>75 %</minimum>
     *     <confident>true</confident>
     *   </rule>
     *   <rule>
     *     <measure>errorConsistency</measure>
     *     <pair>resnet50, *</pair>
     *     <maximum>0.6</maximum>
     *   </rule>
     * </rules>
     * }</pre>
     */
    @Parameter
    private List<RuleParameter> rules;

    /**
     * What is written beside the page: {@code json} ({@code ensdiag.json}, every figure), {@code markdown}
     * ({@code summary.md}, the answer in short), {@code csv} ({@code classes.csv} and {@code disagreements.csv}) and
     * {@code junit} ({@code TEST-ensdiag.xml}, the rules as tests, where there are any); or {@code none}. By default all.
     */
    @Parameter(property = "ensdiag.formats", defaultValue = "json,markdown,csv,junit")
    private List<String> formats;

    /** Computes anew even where inputs, configuration and plugin are those of the report that is there. */
    @Parameter(property = "ensdiag.force", defaultValue = "false")
    private boolean force;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * Writes the report.
     *
     * @return what became of it; empty where the goal is skipped
     */
    final Optional<Diagnosis.Outcome> report() throws IOException {
        Optional<String> reason = reasonToSkip();
        if (reason.isPresent()) {
            getLog().info("Skipping ensdiag: " + reason.get());
            return Optional.empty();
        }
        warnOfUnknownParameters();
        FailOn.of(failOn);
        Request request = request();
        warnOfOverlookedTemplates(request.report());
        Diagnosis.Outcome outcome = Diagnosis.run(request, new LoggedProgress(getLog()::info), this::log);
        outcome.summary().stream().map(ConsoleText::printable).forEach(getLog()::info);
        return Optional.of(outcome);
    }

    /** Whether findings about the input can fail the build. */
    final boolean failsOnFindings() {
        return FailOn.of(failOn) != FailOn.NEVER;
    }

    /** Why the findings about the input must fail the build, if they must. */
    final Optional<String> fault(Diagnosis.Outcome outcome) {
        return FailOn.of(failOn).reason(outcome.findings(), outcome.page().toString());
    }

    private void warnOfUnknownParameters() {
        UnknownParameters unknown = new UnknownParameters(execution);
        Set<String> warnings = new LinkedHashSet<>(unknown.among(session.getUserProperties()));
        // called by its goal, a plugin that is only managed is configured, too
        String key = execution.getPlugin().getKey();
        Stream.of(project.getBuild(), project.getPluginManagement())
                .filter(Objects::nonNull)
                .map(container -> container.getPluginsAsMap().get(key))
                .filter(Objects::nonNull)
                .forEach(plugin -> {
                    warnings.addAll(unknown.inConfiguration(plugin.getConfiguration()));
                    plugin.getExecutions().forEach(e -> warnings.addAll(unknown.inConfiguration(e.getConfiguration())));
                });
        warnings.forEach(getLog()::warn);
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
        ReportOptions report = reportOptions(module, formats);
        return new Request(
                inputs,
                new OptionParameters(
                                combiner,
                                temperature,
                                weights,
                                topK,
                                topDisagreements,
                                topInputs,
                                permutations,
                                resamples,
                                seed,
                                threads)
                        .toOptions(inputs.members().size(), inputs.ensemble().isPresent()),
                samples(module.basedir(), report).toRequest(),
                report,
                baseline(module.basedir()),
                RuleParameter.toRules(rules),
                force);
    }

    private Optional<Path> baseline(Path base) {
        return Optional.ofNullable(baseline)
                .filter(text -> !text.isBlank())
                .map(text -> PathParameter.resolved(base, text, "baseline (ensdiag.baseline)"));
    }

    private SampleParameters samples(Path base, ReportOptions options) {
        return new SampleParameters(
                base,
                Optional.ofNullable(predictions)
                        .filter(directory -> !inputs().hasModels())
                        .map(directory ->
                                PathParameter.resolved(base, directory.getPath(), InputParameters.PREDICTIONS)),
                sampleImages,
                sampleTexts,
                options.layout());
    }

    final InputParameters inputs() {
        return new InputParameters(
                predictions, labels, classNames, sampleIds, superclasses, models, ensemble, unmatched);
    }
}
