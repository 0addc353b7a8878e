package io.github.ensdiag.audit;

import static io.github.ensdiag.audit.Models.assertFound;
import static io.github.ensdiag.audit.Models.columns;
import static io.github.ensdiag.audit.Models.rolled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows, classes and labels that do not belong together, made by hand. */
class AlignmentTest {
    @TempDir
    Path dir;

    private Models models() {
        return new Models(dir, 5, 600, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 7, 150, -290, 300})
    void rowsShifted(int by) {
        Models models = models();
        models.dense("a", models.probabilities(4)).dense("b", rolled(models.probabilities(5), by));

        Finding found = assertFound(models.set(), "ERROR shifted-rows b").get(0);

        String rows = Math.abs(by) == 1 ? "1 row" : Math.abs(by) + " rows";
        assertEquals("The rows of b are shifted by " + rows + " against the labels.", found.statement());
        // half way round the ring both ways are as long
        assertTrue(found.evidence().contains((by > 0 ? "row i − " : "row i + ") + Math.abs(by)), found.evidence());
    }

    /** A lost sign: no shift of the rows, though any makes it as good as chance. */
    @Test
    void scoresNegated() {
        Models models = models();
        double[][] logits = models.logits(6);
        for (double[] row : logits) {
            Arrays.setAll(row, c -> -row[c]);
        }
        models.dense("a", models.probabilities(4)).dense("b", logits);

        Finding found = assertFound(models.set(), "ERROR reversed-scores b", "NOTE different-scales")
                .get(0);

        assertEquals("The scores of b are the wrong way round.", found.statement());
    }

    /** Only the first row of each class moves to another one, so that the accuracy hardly suffers. */
    @Test
    void rowsShiftedAmongSortedClasses() {
        Models models = new Models(dir, 3, Models.sorted(3000, 60), 60);
        models.dense("a", models.probabilities(8)).dense("b", rolled(models.probabilities(8), 1));
        assertFound(models.set(), "ERROR shifted-rows b");
    }

    /** A row dropped in the middle and another one repeated at the end, so that the number of rows is right. */
    @Test
    void rowDroppedInTheMiddle() {
        Models models = models();
        double[][] rows = models.probabilities(5);
        System.arraycopy(rows, 241, rows, 240, 359);
        models.dense("a", models.probabilities(4)).dense("b", rows);

        Finding found = assertFound(models.set(), "ERROR shifted-rows b").get(0);

        int from = Integer.parseInt(found.statement().replaceAll(".*from about row (\\d+) on\\.", "$1"));
        assertTrue(Math.abs(from - 240) < 15, found.statement());
        assertTrue(found.evidence().contains("row i + 1 from there on"), found.evidence());
    }

    /** A class mistaken for its neighbour among sorted rows looks as if its rows were shifted by its size. */
    @Test
    void oneClassMistakenForAnotherIsSane() {
        Models models = new Models(dir, 3, Models.sorted(1000, 10), 10);
        double[][] rows = models.probabilities(5);
        for (int i = 900; i < 1000; i++) {
            double swap = rows[i][8];
            rows[i][8] = rows[i][9];
            rows[i][9] = swap;
        }
        models.dense("a", models.probabilities(4)).dense("b", rows);
        assertFound(models.set());
    }

    /** Two runs of one class: the labels cannot tell, but the members can. */
    @Test
    void rowsShiftedAgainstEachOtherWithinLongRuns() {
        Models models = new Models(dir, 3, Models.sorted(4000, 2), 2);
        double[][] hard = models.logits(3);
        double[][] a = new double[hard.length][2];
        double[][] b = new double[hard.length][2];
        for (int i = 0; i < hard.length; i++) {
            for (int c = 0; c < 2; c++) {
                a[i][c] = hard[i][c] + 0.2 * models.random.nextGaussian();
                b[i][c] = hard[i][c] + 0.2 * models.random.nextGaussian();
            }
        }
        models.dense("a", Models.softmax(a)).dense("b", Models.softmax(rolled(b, 2)));

        List<Finding> findings = Models.audit(models.set());

        assertEquals(1, findings.size(), findings::toString);
        assertEquals("relative-shift", findings.get(0).id());
        assertTrue(findings.get(0).statement().contains("2 rows"), findings::toString);
    }

    @Test
    void labelsShifted() {
        Models models = models();
        models.dense("a", rolled(models.probabilities(4), 1)).dense("b", rolled(models.probabilities(5), 1));
        Finding found = assertFound(models.set(), "ERROR shifted-rows").get(0);
        assertEquals("The labels are shifted by 1 row against all members.", found.statement());
    }

    @Test
    void labelsCountedFromOne() {
        Models models = models();
        models.dense("a", columns(models.probabilities(4), 9, c -> c))
                .dense("b", columns(models.probabilities(5), 9, c -> c));
        int[] fromOne = Arrays.stream(models.labels).map(y -> y + 1).toArray();
        Finding found = assertFound(models.set(fromOne), "ERROR class-numbers", "NOTE empty-classes")
                .get(0);
        assertEquals("The labels are one too high against the classes of all members.", found.statement());
    }

    @Test
    void backgroundClassInTheFirstColumn() {
        Models models = models();
        models.dense("a", columns(models.probabilities(4), 9, c -> c))
                .dense("b", columns(models.probabilities(5), 9, c -> c + 1));
        Finding found = assertFound(models.set(), "ERROR class-numbers b", "NOTE empty-classes")
                .get(0);
        assertEquals("The class numbers of b are one too high.", found.statement());
        assertTrue(found.mend().contains("x[:, 1:]"), found.mend());
    }

    @Test
    void classesInAnotherOrder() {
        Models models = models();
        int[] to = {3, 0, 1, 6, 7, 2, 5, 4};
        models.dense("a", models.probabilities(4)).dense("b", columns(models.probabilities(5), 8, c -> to[c]));
        Finding found = assertFound(models.set(), "ERROR permuted-classes b").get(0);
        // class 1 stands in column 0, class 2 in column 1, class 5 in column 2
        assertTrue(found.evidence().contains("its class 0 as 1, 1 as 2, 2 as 5"), found.evidence());
    }

    @Test
    void labelsInAnotherOrderOfClasses() {
        Models models = models();
        int[] to = {3, 0, 1, 6, 7, 2, 5, 4};
        models.dense("a", models.probabilities(4)).dense("b", models.probabilities(5));
        assertFound(models.set(Arrays.stream(models.labels).map(y -> to[y]).toArray()), "ERROR permuted-classes");
    }

    @Test
    void twoClassesExchanged() {
        Models models = models();
        models.dense("a", models.probabilities(4))
                .dense("b", columns(models.probabilities(5), 8, c -> c == 2 ? 6 : c == 6 ? 2 : c));
        Finding found = assertFound(models.set(), "ERROR permuted-classes b").get(0);
        assertEquals("The classes of b are in part exchanged.", found.statement());
        assertTrue(found.evidence().contains("its class 2 as 6, 6 as 2)"), found.evidence());
    }

    @Test
    void twoClassesInverted() {
        Models models = new Models(dir, 2, 300, 2);
        models.dense("a", models.probabilities(4)).dense("b", columns(models.probabilities(4), 2, c -> 1 - c));
        List<Finding> findings = Models.audit(models.set());
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(List.of("b"), findings.get(0).member().stream().toList());
    }

    /** Rows of three equal classes, moved by the size of one, look just like classes in a ring. */
    @Test
    void shiftAndOrderThatCannotBeToldApart() {
        Models models = new Models(dir, 2, Models.sorted(600, 3), 3);
        models.dense("a", models.probabilities(8)).dense("b", rolled(models.probabilities(8), 200));

        Finding found = assertFound(models.set(), "ERROR out-of-step b").get(0);

        assertEquals("The rows or the classes of b are out of step with the labels.", found.statement());
        assertTrue(found.evidence().contains("row i − 200"), found.evidence());
        assertTrue(found.evidence().contains("its class 0 as 1, 1 as 2, 2 as 0"), found.evidence());

        Models both = new Models(dir, 2, Models.sorted(600, 3), 3);
        both.dense("a", rolled(both.probabilities(8), 200)).dense("b", rolled(both.probabilities(8), 200));
        Finding ofLabels = assertFound(both.set(), "ERROR out-of-step").get(0);
        assertEquals("The labels are out of step with the rows or the classes of all members.", ofLabels.statement());
    }

    /** Whatever the shift, no order of classes is blamed alone. */
    @Test
    void noShiftOfSortedRowsIsTakenForAnOrderOfClasses() {
        Random random = new Random(7);
        int named = 0;
        for (int round = 0; round < 60; round++) {
            int classes = 2 + random.nextInt(9);
            int samples = 300 + random.nextInt(3000);
            int[] labels = random.ints(samples, 0, classes).sorted().toArray();
            Models models = new Models(dir, round, round % 2 == 0 ? Models.sorted(samples, classes) : labels, classes);
            int by = round % 3 == 0 ? samples / classes : random.nextInt(samples - 1) + 1;
            models.dense("a", models.probabilities(6)).dense("b", rolled(models.probabilities(6), by));
            List<Finding> findings = Models.audit(models.set());
            List<String> ids = findings.stream().map(Finding::id).toList();
            assertTrue(!ids.contains("permuted-classes") && !ids.contains("class-numbers"), findings::toString);
            named += ids.contains("out-of-step") || ids.contains("shifted-rows") ? 1 : 0;
        }
        assertTrue(named >= 30, named + " named");
    }

    /** The other way round: an order that is no ring explains what no shift does. */
    @Test
    void orderOfClassesAmongSortedRows() {
        Models models = new Models(dir, 2, Models.sorted(600, 5), 5);
        int[] to = {1, 0, 4, 2, 3};
        models.dense("a", models.probabilities(6)).dense("b", columns(models.probabilities(6), 5, c -> to[c]));
        assertFound(models.set(), "ERROR permuted-classes b");
    }

    @Test
    void memberAtChance() {
        Models models = models();
        models.dense("a", models.probabilities(4)).dense("b", models.probabilities(0));
        Finding found = assertFound(models.set(), "WARNING at-chance b").get(0);
        assertTrue(found.evidence().contains("12.5"), found.evidence());
    }

    @Test
    void membersBeyondChanceThatAreWeakAreSane() {
        Models models = models();
        models.dense("a", models.probabilities(1.2)).dense("b", models.probabilities(0.8));
        assertFound(models.set());
    }

    @Test
    void shuffledLabels() {
        Models models = models();
        models.dense("a", models.probabilities(4)).dense("b", models.probabilities(5));
        List<Integer> shuffled =
                new ArrayList<>(Arrays.stream(models.labels).boxed().toList());
        Collections.shuffle(shuffled, new Random(1));
        assertFound(models.set(shuffled.stream().mapToInt(Integer::intValue).toArray()), "ERROR unrelated-labels");
    }

    /** Ratings are often off by one without anything being wrong with their numbers. */
    @Test
    void leaningAnswersOnAnOrderedScaleAreSane() {
        Models models = models();
        int[] rated = Arrays.stream(models.labels)
                .map(y -> Math.min(7, y + (models.random.nextDouble() < 0.55 ? 1 : 0)))
                .toArray();
        models.decisions("a", rated).decisions("b", models.answers(models.probabilities(4)));
        assertFound(models.set());
    }

    /** Whatever the shift and the order, they are found, and nothing else is. */
    @Test
    void anyShiftAndAnyOrderIsFound() {
        Random random = new Random(99);
        for (int round = 0; round < 25; round++) {
            int classes = 3 + random.nextInt(30);
            int samples = 400 + random.nextInt(800);
            Models models = new Models(dir, round, samples, classes);
            int by = random.nextInt(samples - 1) + 1;
            models.dense("a", models.probabilities(6)).dense("b", rolled(models.probabilities(6), by));
            Finding shift = assertFound(models.set(), "ERROR shifted-rows b").get(0);
            assertTrue(shift.statement().contains(" " + Math.min(by, samples - by) + " row"), shift::statement);

            Models others = new Models(dir, round, samples, classes);
            int[] to = others.permutation();
            if (2 * fixed(to) > classes) {
                continue;
            }
            others.dense("a", others.probabilities(6))
                    .dense("b", columns(others.probabilities(6), classes, c -> to[c]));
            List<Finding> findings = Models.audit(others.set());
            assertEquals(1, findings.size(), findings::toString);
            assertEquals("permuted-classes", findings.get(0).id());
        }
    }

    private static long fixed(int[] to) {
        return java.util.stream.IntStream.range(0, to.length)
                .filter(c -> to[c] == c)
                .count();
    }
}
