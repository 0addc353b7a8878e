package io.github.ensdiag.audit;

import static io.github.ensdiag.audit.Models.assertFound;
import static io.github.ensdiag.audit.Models.rolled;
import static io.github.ensdiag.audit.Models.softmax;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.testing.OracleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of ruin made by hand: exactly that is found, and nothing in what is sane. */
class AuditTest {
    @TempDir
    Path dir;

    private Models models() {
        return new Models(dir, 5, 600, 8);
    }

    @Test
    void saneSetsGiveNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int classes = 2 + random.nextInt(12);
            int samples = 120 + random.nextInt(900);
            Models models = seed % 3 == 0
                    ? new Models(dir, seed, Models.sorted(samples, classes), classes)
                    : new Models(dir, seed, samples, classes);
            models.dense("a", models.probabilities(3 + random.nextInt(6)))
                    .dense("b", models.probabilities(3 + random.nextInt(6)))
                    .decisions("c", models.answers(models.probabilities(5)));
            assertFound(models.set());
        }
    }

    @Test
    void tinySetsGiveNothingButThatTheyAreTiny() {
        Models models = new Models(dir, 1, new int[] {0, 1, 1, 0}, 2);
        models.dense("a", new double[][] {{0.5, 0.5}, {0.25, 0.75}, {0.25, 0.75}, {0.75, 0.25}})
                .dense("b", new double[][] {{0.75, 0.25}, {0.25, 0.75}, {0.5, 0.5}, {0.125, 0.875}});
        assertFound(models.set(), "NOTE few-samples");
    }

    @Test
    void identicalMembers() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        models.dense("a", rows).dense("b", models.probabilities(5)).dense("c", rows);
        Finding found = assertFound(models.set(), "ERROR identical-members c").get(0);
        assertEquals("The members a and c are the same file twice.", found.statement());
    }

    @Test
    void identicalListsInWhateverOrder() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        models.list("a", rows, 3).list("b", rows, 3);
        assertFound(models.set(), "ERROR identical-members b", "NOTE lists");
    }

    /** A wrong answer given by both once is chance, given by both in a hundred cases it is not. */
    @Test
    void identicalDecisions() {
        Models models = models();
        int[] answers = models.answers(models.probabilities(3));
        models.decisions("a", answers).decisions("b", answers);
        assertFound(models.set(), "ERROR identical-members b");

        Models good = models();
        good.decisions("a", models.labels).decisions("b", models.labels);
        assertFound(good.set(), "NOTE same-answers b");
    }

    @Test
    void nearlyIdenticalMembers() {
        Models models = models();
        double[][] logits = models.logits(4);
        double[][] rounded = new double[logits.length][];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] =
                    Arrays.stream(logits[i]).map(x -> Math.rint(x * 512) / 512).toArray();
        }
        models.dense("a", logits).dense("b", softmax(rounded));
        assertFound(models.set(), "WARNING nearly-identical b", "NOTE different-scales");
    }

    @Test
    void copyShiftedByRows() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        models.dense("a", rows).dense("b", rolled(rows, 3));
        Finding found = assertFound(models.set(), "ERROR copied-rows b").get(0);
        assertEquals("The rows of b are those of a, shifted by 3 rows.", found.statement());
    }

    @Test
    void copyInAnotherOrder() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        List<double[]> shuffled = new ArrayList<>(Arrays.asList(rows));
        Collections.shuffle(shuffled, new Random(4));
        models.dense("a", shuffled.toArray(double[][]::new)).dense("b", rows);
        Finding found = assertFound(models.set(), "ERROR copied-rows a").get(0);
        assertEquals("The rows of a are those of b in another order.", found.statement());
    }

    @Test
    void rowsCopiedInPart() {
        Models models = models();
        double[][] a = models.probabilities(4);
        double[][] b = models.probabilities(5);
        System.arraycopy(a, 100, b, 100, 60);
        models.dense("a", a).dense("b", b);
        Finding found = Models.audit(models.set()).get(0);
        assertEquals("copied-rows", found.id());
        assertEquals(Severity.WARNING, found.severity());
        assertTrue(found.evidence().startsWith("60 of 600 rows"), found.evidence());
    }

    /** Rounded rows of few classes are the same by chance, and more often so for the same sample. */
    @ParameterizedTest
    @ValueSource(doubles = {4, 8, 16})
    void roundedRowsAreNoCopies(double signal) {
        for (int seed = 0; seed < 12; seed++) {
            int classes = 2 + 2 * (seed % 6);
            Models models = new Models(dir, seed, 4000, classes);
            double steps = seed % 2 == 0 ? 1000 : 10_000;
            models.dense("a", rounded(models.probabilities(signal), steps))
                    .dense("b", rounded(models.probabilities(signal), steps));
            List<Finding> findings = Models.audit(models.set());
            assertTrue(findings.stream().noneMatch(f -> f.id().equals("copied-rows")), findings::toString);
        }
    }

    /** Two models that are much alike come to the same rounded rows for many samples. */
    @Test
    void roundedRowsOfModelsThatAreAlikeAreNoCopies() {
        for (int seed = 0; seed < 12; seed++) {
            Models models = new Models(dir, seed, 4000, 2 + 2 * (seed % 6));
            double[][] logits = models.logits(6);
            models.dense("a", rounded(softmax(disturbed(models, logits)), 1000), Scale.PROBABILITIES)
                    .dense("b", rounded(softmax(disturbed(models, logits)), 1000), Scale.PROBABILITIES);
            List<Finding> findings = Models.audit(models.set());
            assertTrue(findings.stream().noneMatch(f -> f.id().equals("copied-rows")), findings::toString);
        }
    }

    private static double[][] disturbed(Models models, double[][] logits) {
        return Arrays.stream(logits)
                .map(row -> Arrays.stream(row)
                        .map(x -> x + 0.03 * models.random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void roundedRowsThatAreCopies() {
        Models models = new Models(dir, 3, 4000, 10);
        double[][] rows = rounded(models.probabilities(5), 1000);
        models.dense("a", rows).dense("b", rolled(rows, 5));
        Finding found = assertFound(models.set(), "ERROR copied-rows b").get(0);
        assertEquals("The rows of b are those of a, shifted by 5 rows.", found.statement());
    }

    /** All rows are sure of their answers, yet tell the samples apart. */
    @Test
    void copyOfASureMemberShiftedByRows() {
        Models models = models();
        double[][] rows = models.probabilities(40);
        models.dense("a", rows).dense("b", rolled(rows, 3));
        assertFound(models.set(), "ERROR copied-rows b");
    }

    private static double[][] rounded(double[][] rows, double steps) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(x -> Math.rint(x * steps) / steps)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void differentScales() {
        Models models = models();
        models.dense("a", models.logits(4)).dense("b", models.probabilities(5));
        Finding found = assertFound(models.set(), "NOTE different-scales").get(0);
        assertEquals(
                "b has probabilities taken as they are and a has logits that softmax makes probabilities.",
                found.evidence());
    }

    @Test
    void softmaxOfProbabilities() {
        Models models = models();
        models.dense("a", models.logits(4)).dense("b", models.probabilities(5), Scale.LOGITS);
        Finding found =
                assertFound(models.set(), "ERROR softmax-of-probabilities b").get(0);
        // e / (e + 7)
        assertTrue(found.evidence().contains("0.27971"), found.evidence());
    }

    @Test
    void softmaxOfSigmoids() {
        Models models = models();
        double[][] sigmoids = Arrays.stream(models.logits(4))
                .map(row -> Arrays.stream(row).map(x -> 1 / (1 + Math.exp(-x))).toArray())
                .toArray(double[][]::new);
        models.dense("a", models.logits(4)).dense("b", sigmoids, Scale.LOGITS);
        Finding found =
                assertFound(models.set(), "WARNING softmax-of-probabilities b").get(0);
        assertTrue(found.evidence().contains("sigmoids"), found.evidence());
    }

    @Test
    void percentages() {
        Models models = models();
        double[][] percent = Arrays.stream(models.probabilities(4))
                .map(row -> Arrays.stream(row).map(x -> 100 * x).toArray())
                .toArray(double[][]::new);
        models.dense("a", percent, Scale.PROBABILITIES).dense("b", models.probabilities(5));
        Finding found = assertFound(models.set(), "NOTE row-sums a").get(0);
        assertTrue(found.evidence().contains("100"), found.evidence());
    }

    @Test
    void someRowsDoNotSumToOne() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        for (int i = 0; i < 3; i++) {
            rows[200 + i] = Arrays.stream(rows[200 + i]).map(x -> x / 2).toArray();
        }
        models.dense("a", rows, Scale.PROBABILITIES).dense("b", models.probabilities(5));
        Finding found = assertFound(models.set(), "WARNING row-sums a").get(0);
        assertTrue(found.evidence().contains("3 of 600 rows"), found.evidence());
        assertTrue(found.evidence().contains("The smallest sum is 0.5"), found.evidence());
    }

    @Test
    void logitsConfiguredAsProbabilities() {
        Models models = models();
        double[][] relu = Arrays.stream(models.logits(6))
                .map(row -> Arrays.stream(row).map(x -> Math.max(x, 0.01)).toArray())
                .toArray(double[][]::new);
        models.dense("a", relu, Scale.PROBABILITIES).dense("b", models.probabilities(5));
        Finding found = assertFound(models.set(), "WARNING row-sums a").get(0);
        assertTrue(found.mend().contains("<scale>logits</scale>"), found.mend());
    }

    @Test
    void lists() {
        Models models = models();
        models.list("a", models.probabilities(4), 3).list("b", models.probabilities(4), 3);
        assertFound(models.set(), "NOTE lists");
    }

    /** Every row leaves out exactly a quarter. */
    @Test
    void missingMass() {
        int n = 600;
        Models models = models();
        double[][] rows = new double[n][8];
        for (int i = 0; i < n; i++) {
            rows[i][models.labels[i]] = 0.5 + (i % 100) / 1000.0;
            rows[i][(models.labels[i] + 1 + i % 7) % 8] = 0.25 - (i % 100) / 1000.0;
        }
        models.list("a", rows, 2).list("b", models.probabilities(4), 2);
        Finding found = assertFound(models.set(), "NOTE lists").get(0);
        assertTrue(found.evidence().contains("25.00 % (a)"), found.evidence());
    }

    @Test
    void listsOfDifferentLength() {
        Models models = models();
        models.list("a", models.probabilities(4), 3).list("b", models.probabilities(4), 4);
        assertFound(models.set(), "WARNING list-lengths", "NOTE lists");
    }

    @Test
    void constantScores() {
        Models models = models();
        double[][] rows = new double[600][8];
        Arrays.fill(rows, new double[] {0.5, 1, 0, 0, 0.25, -3, 2, 0});
        models.dense("a", models.logits(4)).dense("b", rows);
        assertFound(models.set(), "ERROR constant-scores b");
    }

    @Test
    void constantAnswers() {
        Models models = models();
        double[][] rows = models.logits(1);
        for (double[] row : rows) {
            row[3] += 100;
        }
        int[] nearly = new int[600];
        Arrays.fill(nearly, 5);
        nearly[17] = 2;
        models.dense("a", models.logits(4)).dense("b", rows).decisions("c", nearly);
        assertFound(models.set(), "WARNING constant-answers b", "WARNING constant-answers c");
    }

    @Test
    void rowsThatWereNeverFilledIn() {
        Models models = models();
        double[][] rows = models.logits(5);
        for (int i = 560; i < 600; i++) {
            rows[i] = new double[8];
        }
        models.dense("a", models.logits(4)).dense("b", rows);
        Finding found = assertFound(models.set(), "WARNING repeated-rows b").get(0);
        assertTrue(found.evidence().startsWith("40 samples between 560 and 599"), found.evidence());
    }

    @Test
    void rowsOfListsThatWereNeverFilledIn() {
        for (boolean logarithms : new boolean[] {false, true}) {
            Models models = models();
            double[][] rows = models.probabilities(4);
            double[] unsure = {0.5, 0.2, 0.1, 0.06, 0.05, 0.04, 0.03, 0.02};
            Arrays.fill(rows, 560, 600, unsure);
            models.list("a", listed(models.probabilities(4), logarithms), 3).list("b", listed(rows, logarithms), 3);
            assertFound(models.set(), "WARNING repeated-rows b", "NOTE lists");
        }
    }

    private static double[][] listed(double[][] rows, boolean logarithms) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(x -> logarithms ? Math.log(x) : x)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void duplicateSamples() {
        Models models = models();
        double[][] a = models.probabilities(4);
        double[][] b = models.probabilities(5);
        for (int i = 0; i < 12; i++) {
            a[400 + i] = a[20 + i];
            b[400 + i] = b[20 + i];
            models.labels[400 + i] = models.labels[20 + i];
        }
        models.labels[401] = (models.labels[21] + 1) % 8;
        models.dense("a", a).dense("b", b);
        Finding found = assertFound(models.set(), "WARNING duplicate-samples").get(0);
        assertTrue(found.evidence().contains("12 samples and earlier ones (2.00 %): 400 repeats 20"), found.evidence());
        assertTrue(found.evidence().contains("The labels of 1 of the 12 contradict"), found.evidence());
    }

    /** Ten voters give the same votes to many samples that are not the same. */
    @Test
    void coarseScoresAreNoDuplicates() {
        Models models = models();
        models.dense("a", votes(models)).dense("b", votes(models));
        assertFound(models.set());
    }

    private static double[][] votes(Models models) {
        double[][] rows = new double[models.labels.length][models.classes];
        for (int voter = 0; voter < 10; voter++) {
            int[] answers = models.answers(models.logits(4));
            for (int i = 0; i < rows.length; i++) {
                rows[i][answers[i]] += 0.1;
            }
        }
        return rows;
    }

    @Test
    void missingAnswers() {
        Models models = models();
        int[] answers = models.answers(models.logits(4));
        Arrays.fill(answers, 100, 190, -1);
        models.dense("a", models.logits(4)).decisions("b", answers);
        assertFound(models.set(), "WARNING no-answers b");
    }

    @Test
    void classesOutOfBalance() {
        int[] labels = new int[2000];
        Arrays.fill(labels, 0, 15, 1);
        Models models = new Models(dir, 6, labels, 3);
        models.dense("a", models.probabilities(9)).dense("b", models.probabilities(9));
        List<Finding> findings = assertFound(models.set(), "WARNING imbalance", "NOTE empty-classes");
        assertTrue(findings.get(0).statement().contains("99.25 %"), findings::toString);
        assertTrue(findings.get(1).evidence().contains("1 of 3 classes have no sample: 2"), findings::toString);
    }

    @Test
    void readyMadeEnsembles() {
        Models models = models();
        double[][] a = models.probabilities(4);
        double[][] logits = models.logits(5);
        double[][] b = softmax(logits);
        models.dense("a", a).dense("b", logits).dense("e", mean(a, b));
        assertFound(models.setWithEnsemble(), "NOTE different-scales");

        Models raw = models();
        raw.dense("a", a).dense("b", logits).dense("e", mean(a, logits));
        Finding found = assertFound(
                        raw.setWithEnsemble(), "ERROR ensemble-of-different-scales e", "NOTE different-scales")
                .get(0);
        assertTrue(found.evidence().contains("does on 100.0 % of the samples"), found.evidence());

        Models ofLogits = models();
        double[][] others = models.logits(4);
        ofLogits.dense("a", others).dense("b", logits).dense("e", softmax(mean(others, logits)));
        assertFound(ofLogits.setWithEnsemble(), "NOTE ensemble-of-logits e");

        Models other = models();
        other.dense("a", a).dense("b", b).dense("e", models.probabilities(6));
        assertFound(other.setWithEnsemble(), "NOTE ensemble-not-average e");
    }

    @Test
    void readyMadeEnsemblesOfListsAndDecisions() {
        Models models = models();
        double[][] a = models.probabilities(4);
        double[][] b = models.probabilities(5);
        models.list("a", a, 8).list("b", b, 8).list("e", mean(a, b), 3);
        assertFound(models.setWithEnsemble(), "NOTE lists");

        Models decided = models();
        decided.dense("a", a).dense("b", b).decisions("e", models.answers(mean(a, b)));
        assertFound(decided.setWithEnsemble());
    }

    /** A tie goes to one of two, so the vote may be its answers. */
    @Test
    void ensembleThatFollowsOneMemberIsSane() {
        Models models = models();
        int[] a = models.answers(models.probabilities(4));
        models.decisions("a", a)
                .decisions("b", models.answers(models.probabilities(4)))
                .decisions("e", a);
        assertFound(models.setWithEnsemble());
    }

    private static double[][] mean(double[][] a, double[][] b) {
        double[][] mean = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int c = 0; c < mean[i].length; c++) {
                mean[i][c] = (float) ((a[i][c] + b[i][c]) / 2);
            }
        }
        return mean;
    }

    @Test
    void findingsOfTheSetComeFirstAmongTheirLike() {
        Models models = models();
        double[][] rows = models.probabilities(4);
        models.list("a", rows, 3).list("b", rows, 3);
        EvaluationSet plain = models.set();
        Finding own = new Finding(Severity.NOTE, "left-out", Optional.empty(), "Some were left out.", "", "");
        EvaluationSet set = new EvaluationSet(
                plain.files(),
                plain.classes(),
                false,
                plain.labels(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plain.members(),
                Optional.empty(),
                List.of(own));
        assertFound(set, "ERROR identical-members b", "NOTE left-out", "NOTE lists");
    }

    @Test
    void threadsDoNotMatter() {
        Models models = new Models(dir, 8, 5000, 6);
        models.dense("a", models.logits(4))
                .list("b", models.probabilities(4), 3)
                .decisions("c", models.answers(rolled(models.probabilities(4), 40)));
        EvaluationSet set = models.set();
        List<Finding> one = Audit.of(set, List.of(), 1);
        assertEquals(one, Audit.of(set, List.of(), 2));
        assertEquals(one, Audit.of(set, List.of(), 7));
    }

    /** Real predictions are sane: there is nothing graver than notes, and these are true. */
    @ParameterizedTest
    @ValueSource(
            strings = {"tsml-arrowhead", "tsml-italypowerdemand", "seedcase-natural47", "mnist-byerly-not-learnable"})
    void realSets(String name) {
        OracleSet oracle = OracleSet.open(name);
        List<String> members = new ArrayList<>();
        oracle.figures().get("models").fieldNames().forEachRemaining(members::add);
        List<Finding> findings = Models.audit(oracle.set(members));
        assertTrue(findings.stream().allMatch(f -> f.severity() == Severity.NOTE), findings::toString);
    }
}
