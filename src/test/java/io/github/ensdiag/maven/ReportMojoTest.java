package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Request;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.NpyWriter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parameters as Maven injects them, and what the goal does before there is anything to diagnose. */
@MojoTest
class ReportMojoTest {
    private static final String MODELS = "classpath:models.xml";

    @Inject
    private MavenProject project;

    private final Path basedir = Path.of(MojoExtension.getBasedir());

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    void mapsAPomToARequest(ReportMojo mojo) {
        Request request = mojo.request();

        assertEquals(
                new Inputs(
                        basedir.resolve("p/labels.npy"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                MemberFiles.dense(
                                                "dense",
                                                basedir.resolve("p/dense.npy"),
                                                Optional.of(Scale.LOG_PROBABILITIES))
                                        .with(
                                                Optional.of(Source.of(basedir.resolve("p/dense-features.npy"))),
                                                Optional.of(Source.of(basedir.resolve("p/dense-shap.npy")))),
                                MemberFiles.topK(
                                        "lists",
                                        basedir.resolve("p/lists.npy"),
                                        basedir.resolve("p/lists-scores.npy"),
                                        Optional.empty()),
                                MemberFiles.decisions("hard", basedir.resolve("p/hard.npy")))),
                request.inputs());
        assertEquals(List.of(3.0, 2.0, 0.5), request.options().weights());
        assertEquals("Three kinds", request.report().title());
        assertEquals(StandardCharsets.ISO_8859_1, request.report().encoding());
        assertEquals(basedir.resolve("out"), request.report().directory());
        assertFalse(request.report().version().isBlank());
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    @MojoParameter(name = "weights", value = "1,2,3.5")
    @MojoParameter(name = "topK", value = "3")
    @MojoParameter(name = "topDisagreements", value = "7")
    @MojoParameter(name = "topInputs", value = "12")
    @MojoParameter(name = "permutations", value = "40")
    @MojoParameter(name = "resamples", value = "100")
    @MojoParameter(name = "seed", value = "12345678901")
    @MojoParameter(name = "threads", value = "2")
    void takesNumbers(ReportMojo mojo) {
        assertEquals(
                new Options(Combining.mean(List.of(1.0, 2.0, 3.5)), 3, 7, 12, 40, 100, 12345678901L, 2),
                mojo.request().options());
    }

    @Test
    @InjectMojo(goal = "report")
    void hasTheDefaultsOfTheEngine(ReportMojo mojo) throws Exception {
        var parameters = MojoExtension.getVariablesAndValuesFromObject(mojo);
        Options defaults = Options.defaults();

        assertEquals(basedir.resolve("predictions").toFile(), parameters.get("predictions"));
        assertEquals(defaults.topK(), parameters.get("topK"));
        assertEquals(defaults.topDisagreements(), parameters.get("topDisagreements"));
        assertEquals(defaults.topInputs(), parameters.get("topInputs"));
        assertEquals(defaults.permutations(), parameters.get("permutations"));
        assertEquals(defaults.resamples(), parameters.get("resamples"));
        assertEquals(defaults.seed(), parameters.get("seed"));
        assertEquals(0, parameters.get("threads"));
        assertEquals(false, parameters.get("skip"));
        assertEquals("never", parameters.get("failOn"));
        assertEquals("single", parameters.get("layout"));
        for (String absent : List.of("labels", "classNames", "sampleIds", "models", "title", "templateDirectory")) {
            assertNull(parameters.get(absent), absent);
        }
        assertEquals(basedir.resolve("target/reports/ensdiag").toFile(), mojo.getReportOutputDirectory());
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    @MojoParameter(name = "skip", value = "true")
    void skipsWithOneLine(ReportMojo mojo) throws Exception {
        List<CharSequence> lines = log(mojo);

        mojo.execute();

        assertEquals(List.of("Skipping ensdiag: ensdiag.skip is set."), lines);
        assertFalse(mojo.canGenerateReport());
    }

    @Test
    @InjectMojo(goal = "report")
    void saysWhereToCallItInABuildOfManyModules(ReportMojo mojo) throws Exception {
        project.setPackaging("pom");
        project.getModules().add("child");
        List<CharSequence> lines = log(mojo);

        mojo.execute();

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).toString().contains("other modules"), lines::toString);
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    @MojoParameter(name = "topK", value = "0")
    void failsWithOneMessageAndNoCause(ReportMojo mojo) {
        var fromGoal = assertThrows(MojoExecutionException.class, mojo::execute);
        var fromSite = assertThrows(MavenReportException.class, () -> mojo.generate(null, null, Locale.ENGLISH));

        assertEquals("topK (ensdiag.topK) is 0, but must be at least 1.", fromGoal.getMessage());
        assertEquals(fromGoal.getMessage(), fromSite.getMessage());
        assertNull(fromGoal.getCause());
        assertNull(fromSite.getCause());
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    @MojoParameter(name = "encoding", value = "utf-9")
    void refusesAnUnknownEncoding(ReportMojo mojo) {
        var e = assertThrows(MojoExecutionException.class, mojo::execute);
        assertTrue(e.getMessage().contains("ensdiag.encoding"), e.getMessage());
    }

    @Test
    @InjectMojo(goal = "report")
    @MojoParameter(name = "predictions", value = "nowhere")
    void failsWhereThereIsNothingToRead(ReportMojo mojo) {
        var e = assertThrows(MojoExecutionException.class, mojo::execute);
        assertTrue(e.getMessage().contains(basedir.resolve("nowhere").toString()), e.getMessage());
        // but a site of many modules leaves it out
        assertFalse(mojo.canGenerateReport());
    }

    /** The report is there nevertheless. */
    @Test
    @InjectMojo(goal = "report")
    void failsOnAFindingOnceTheReportIsWritten(ReportMojo mojo, @TempDir Path dir) throws Exception {
        int[] labels = new int[100];
        double[][] scores = new double[100][3];
        for (int i = 0; i < 100; i++) {
            labels[i] = i * i % 3;
            scores[i][labels[i]] = 0.5 + i / 1000.0;
            scores[i][(labels[i] + 1) % 3] = 0.5 - i / 1000.0;
        }
        NpyWriter.ints(dir.resolve("labels.npy"), labels);
        NpyWriter.doubles(dir.resolve("a.npy"), scores);
        NpyWriter.doubles(dir.resolve("b.npy"), scores);
        set(mojo, "predictions", dir.toFile());
        mojo.setReportOutputDirectory(dir.resolve("site").toFile());

        List<CharSequence> lines = log(mojo);
        mojo.execute();
        assertTrue(lines.get(0).toString().startsWith("The members a and b are the same file twice."), lines::toString);

        set(mojo, "failOn", "error");
        String fromGoal =
                assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        String fromSite = assertThrows(MavenReportException.class, () -> mojo.generate(null, null, Locale.ENGLISH))
                .getMessage();
        assertTrue(fromGoal.contains("error: The members a and b are the same file twice."), fromGoal);
        assertEquals(fromGoal, fromSite);
        assertTrue(Files.exists(dir.resolve("site/ensdiag/index.html")));

        // where nothing changed the findings are those of the report that is there
        lines.clear();
        assertEquals(
                fromGoal,
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(
                lines.get(0).toString().startsWith("Up to date: nothing that the report in " + dir), lines::toString);
        set(mojo, "failOn", "never");
        set(mojo, "force", true);
        mojo.execute();
        assertTrue(lines.size() > 4, lines::toString);
    }

    private static void set(ReportMojo mojo, String parameter, Object value) throws Exception {
        MojoExtension.setVariableValueToObject(mojo, parameter, value);
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    @MojoParameter(name = "failOn", value = "often")
    void refusesAnUnknownSeverityBeforeAnythingIsRead(ReportMojo mojo) {
        var e = assertThrows(MojoExecutionException.class, mojo::execute);
        assertTrue(e.getMessage().contains("ensdiag.failOn"), e.getMessage());
    }

    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    void isAnExternalReportInADirectoryOfTheSite(ReportMojo mojo) {
        mojo.setReportOutputDirectory(new File("target/site"));

        assertEquals(new File("target/site/ensdiag"), mojo.getReportOutputDirectory());
        assertEquals("ensdiag/index", mojo.getOutputPath());
        assertTrue(mojo.isExternalReport());
        assertTrue(mojo.canGenerateReport());
        assertEquals("Project Reports", mojo.getCategoryName());
        assertEquals("Ensemble diagnosis", mojo.getName(Locale.ENGLISH));
        assertEquals(mojo.getName(Locale.ENGLISH), mojo.getName(Locale.JAPANESE));
        assertEquals("Diagnose des Ensembles", mojo.getName(Locale.GERMANY));
        assertTrue(mojo.getDescription(Locale.GERMAN).contains("was helfen würde"));
        assertNotNull(mojo.getDescription(Locale.ROOT));
    }

    /** Paths that a file system knows no way to write: on Windows a colon is enough. */
    @Test
    @InjectMojo(goal = "report", pom = MODELS)
    void aPathThatIsNoneIsTheUsersMistake(ReportMojo mojo) throws Exception {
        for (String parameter : List.of("baseline", "outputDirectory")) {
            var values = MojoExtension.getVariablesAndValuesFromObject(mojo);
            boolean file = parameter.equals("outputDirectory");
            MojoExtension.setVariableValueToObject(mojo, parameter, file ? new File("a\0b") : "a\0b");
            var e = assertThrows(InputException.class, mojo::request);
            assertTrue(
                    e.getMessage().startsWith(parameter + " (ensdiag." + parameter + ") is \"a\0b\", which is no path"),
                    e.getMessage());
            MojoExtension.setVariableValueToObject(mojo, parameter, values.get(parameter));
        }
    }

    @Test
    @InjectMojo(goal = "report-aggregate")
    void theComparisonIsAReportOfItsOwn(ReportAggregateMojo mojo) {
        assertEquals("ensdiag-aggregate/index", mojo.getOutputPath());
        assertEquals("Ensemble diagnoses of the modules", mojo.getName(Locale.ENGLISH));
        assertEquals("Ensemble-Diagnosen der Module", mojo.getName(Locale.GERMANY));
        assertTrue(mojo.getDescription(Locale.GERMAN).contains("Was das Mitteln in jedem Modul bringt"));
    }

    private static List<CharSequence> log(ReportMojo mojo) {
        List<CharSequence> lines = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add(line);
            }

            @Override
            public void warn(CharSequence line) {
                lines.add(line);
            }
        });
        return lines;
    }
}
