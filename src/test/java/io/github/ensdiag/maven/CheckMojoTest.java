package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.it.MadePredictions;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal that fails the build, with rules as Maven injects them. */
@MojoTest
class CheckMojoTest {
    private static final String RULES = "classpath:rules.xml";

    private final List<String> lines = new ArrayList<>();

    private void prepare(DiagnosingMojo mojo, Path dir) throws Exception {
        MadePredictions.writeTo(dir);
        set(mojo, "predictions", dir.resolve("predictions").toFile());
        mojo.setReportOutputDirectory(dir.resolve("out").toFile());
        listen(mojo);
    }

    private void listen(DiagnosingMojo mojo) {
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add("INFO " + line);
            }

            @Override
            public void warn(CharSequence line) {
                lines.add("WARN " + line);
            }

            @Override
            public void error(CharSequence line) {
                lines.add("ERROR " + line);
            }
        });
    }

    private static void set(DiagnosingMojo mojo, String parameter, Object value) throws Exception {
        MojoExtension.setVariableValueToObject(mojo, parameter, value);
    }

    private static RuleParameter rule(String measure, String minimum) {
        RuleParameter rule = new RuleParameter();
        rule.measure = measure;
        rule.minimum = minimum;
        return rule;
    }

    private List<String> starting(String word) {
        return lines.stream().filter(line -> line.startsWith(word)).toList();
    }

    @Test
    @InjectMojo(goal = "check", pom = RULES)
    void mapsAPomToRules(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        assertEquals(
                List.of(
                        new Rule(
                                ClassMeasure.F1,
                                new Selection.Classes("*", Optional.of("first")),
                                OptionalDouble.of(0.5),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                true,
                                Consequence.PASS,
                                Consequence.WARN,
                                "every class",
                                "none may be forgotten"),
                        new Rule(
                                PairMeasure.ERROR_CONSISTENCY,
                                new Selection.Pairs("first", "second"),
                                OptionalDouble.empty(),
                                OptionalDouble.of(0.9),
                                OptionalDouble.empty(),
                                false,
                                Consequence.WARN,
                                Consequence.FAIL)),
                mojo.request().rules());
    }

    @Test
    @InjectMojo(goal = "check")
    void listsAllThatIsBrokenOnceTheReportIsWritten(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        RuleParameter warned = rule("macroF1", "99 %");
        warned.onViolation = "warn";
        RuleParameter undecided = rule("gainOverBest", "10 points");
        undecided.confident = "true";
        undecided.because = "it must be worth its price";
        set(
                mojo,
                "rules",
                List.of(rule("accuracy", "99 %"), rule("accuracy", "0"), warned, undecided, members("99 %")));

        String verdict = assertThrows(MojoFailureException.class, mojo::execute).getMessage();

        assertTrue(verdict.startsWith("Of 6 requirements 4 are broken, 1 is undecided and 1 is kept. See "), verdict);
        assertEquals(3, starting("ERROR broken: Accuracy of ").size(), lines::toString);
        assertEquals(3, starting("ERROR").size(), lines::toString);
        assertEquals(1, starting("WARN broken: Macro F1 of the average is").size(), lines::toString);
        assertEquals(1, starting("WARN undecided: Gain over the best member is").size(), lines::toString);
        assertTrue(lines.toString().contains("Why it is required: it must be worth its price"), lines::toString);
        Path report = dir.resolve("out/ensdiag");
        assertTrue(Files.readString(report.resolve("index.html")).contains("What was required?"));
        assertTrue(Files.readString(report.resolve("TEST-ensdiag.xml")).contains("failures=\"3\""));
    }

    private static RuleParameter members(String minimum) {
        RuleParameter rule = rule("accuracy", minimum);
        rule.member = "*";
        return rule;
    }

    @Test
    @InjectMojo(goal = "report")
    void theReportShowsAndDoesNotFail(ReportMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        set(mojo, "rules", List.of(rule("accuracy", "99 %")));
        mojo.execute();
        assertEquals(List.of(), starting("ERROR"));
        assertEquals("INFO What is required is broken.", lines.get(lines.size() - 1));
    }

    @Test
    @InjectMojo(goal = "check")
    void saysInALineThatAllIsKept(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        set(mojo, "rules", List.of(rule("accuracy", "1 %")));
        mojo.execute();
        assertEquals("INFO What is required is kept.", lines.get(lines.size() - 1));
    }

    @Test
    @InjectMojo(goal = "check")
    void aLongListIsCut(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        set(mojo, "rules", Collections.nCopies(40, rule("accuracy", "99 %")));
        assertThrows(MojoFailureException.class, mojo::execute);
        List<String> errors = starting("ERROR");
        assertEquals(26, errors.size());
        assertTrue(errors.get(25).startsWith("ERROR and 15 more; see "), errors::toString);
    }

    /** Leaves a report on classifiers with this lead as the baseline, and predictions of others for the goal. */
    private void compare(CheckMojo mojo, Path dir, double leadThen, double leadNow) throws Exception {
        prepare(mojo, dir);
        predict(dir, leadThen);
        set(mojo, "failOn", "error");
        mojo.execute();
        Files.copy(dir.resolve("out/ensdiag/ensdiag.json"), dir.resolve("then.json"));
        predict(dir, leadNow);
        set(mojo, "baseline", dir.resolve("then.json").toString());
        lines.clear();
    }

    private static void predict(Path dir, double lead) throws Exception {
        MadePredictions.writeTo(
                dir,
                60,
                List.of(new MadePredictions.Model("first", lead, 1), new MadePredictions.Model("second", lead, 1)));
    }

    private static RuleParameter notWorse(String tolerance, String confident) {
        RuleParameter rule = rule("accuracy", null);
        rule.notWorseThanBaseline = "true";
        rule.tolerance = tolerance;
        rule.confident = confident;
        return rule;
    }

    @Test
    @InjectMojo(goal = "check")
    void whatStandsStillIsNotWorse(CheckMojo mojo, @TempDir Path dir) throws Exception {
        compare(mojo, dir, 0.4, 0.4);
        set(mojo, "rules", List.of(notWorse(null, "false"), notWorse(null, "true")));
        mojo.execute();
        assertEquals("INFO All 2 requirements are kept.", lines.get(lines.size() - 1), lines::toString);
    }

    /** Two answers less of 60: worse, but not beyond chance. */
    @Test
    @InjectMojo(goal = "check")
    void whatIsALittleWorseFailsUnlessConfidenceIsAskedFor(CheckMojo mojo, @TempDir Path dir) throws Exception {
        compare(mojo, dir, 0.4, 0.36);
        set(mojo, "rules", List.of(notWorse(null, "true"), notWorse("5 points", "false")));
        mojo.execute();
        assertEquals(1, starting("WARN undecided: Accuracy of the average was ").size(), lines::toString);
        assertEquals(
                "INFO Of 2 requirements 1 is undecided and 1 is kept.", lines.get(lines.size() - 1), lines::toString);

        set(mojo, "rules", List.of(notWorse(null, "false")));
        String verdict = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertTrue(verdict.startsWith("What is required is broken."), verdict);
        assertEquals(1, starting("ERROR broken: Accuracy of the average was ").size(), lines::toString);
    }

    @Test
    @InjectMojo(goal = "check")
    void whatIsMuchWorseFailsWithConfidence(CheckMojo mojo, @TempDir Path dir) throws Exception {
        compare(mojo, dir, 0.4, 0);
        set(mojo, "rules", List.of(notWorse(null, "true"), notWorse("95 points", "true")));
        String verdict = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertTrue(verdict.startsWith("Of 2 requirements 1 is broken and 1 is kept."), verdict);
        Path report = dir.resolve("out/ensdiag");
        assertTrue(Files.readString(report.resolve("index.html")).contains("not worse than the baseline"));
        assertTrue(Files.readString(report.resolve("TEST-ensdiag.xml")).contains("failures=\"1\""));
        // where nothing is computed the same is found
        assertEquals(
                verdict, assertThrows(MojoFailureException.class, mojo::execute).getMessage());
        assertEquals(1, starting("INFO Up to date").size(), lines::toString);
    }

    @Test
    @InjectMojo(goal = "check")
    void withoutABaselineNothingIsDecided(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        RuleParameter strict = notWorse(null, "false");
        strict.undecided = "fail";
        set(mojo, "rules", List.of(notWorse(null, "false"), strict));
        String verdict = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertTrue(verdict.startsWith("Of 2 requirements 2 are undecided"), verdict);
        assertEquals(
                2,
                lines.stream().filter(l -> l.contains("no baseline is given")).count(),
                lines::toString);
        assertTrue(Files.exists(dir.resolve("out/ensdiag/index.html")));
    }

    @Test
    @InjectMojo(goal = "check")
    void needsSomethingToCheck(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        String message =
                assertThrows(MojoExecutionException.class, mojo::execute).getMessage();
        assertTrue(message.contains("<measure>accuracy</measure><minimum>75 %</minimum>"), message);
        assertFalse(Files.exists(dir.resolve("out")));
        set(mojo, "failOn", "error");
        mojo.execute();
        assertTrue(Files.exists(dir.resolve("out/ensdiag/index.html")));
    }

    @Test
    @InjectMojo(goal = "check")
    void refusesAMemberThatIsNotThereBeforeItComputes(CheckMojo mojo, @TempDir Path dir) throws Exception {
        prepare(mojo, dir);
        RuleParameter rule = members("1 %");
        rule.member = "third";
        set(mojo, "rules", List.of(rule));
        String message =
                assertThrows(MojoExecutionException.class, mojo::execute).getMessage();
        assertTrue(message.contains("The members are first, second"), message);
        assertFalse(Files.exists(dir.resolve("out")));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void skipsWithAReason(CheckMojo mojo) throws Exception {
        listen(mojo);
        mojo.execute();
        assertEquals(List.of("INFO Skipping ensdiag: ensdiag.skip is set."), lines);
    }
}
