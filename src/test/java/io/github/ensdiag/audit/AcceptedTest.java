package io.github.ensdiag.audit;

import static io.github.ensdiag.audit.Models.assertFound;
import static io.github.ensdiag.audit.Models.columns;
import static io.github.ensdiag.audit.Models.rolled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of which several classes are right: any of these counts, whichever of them is written first. */
class AcceptedTest {
    @TempDir
    Path dir;

    private Models models() {
        return new Models(dir, 5, 600, 8);
    }

    private static int[][] accepted(int samples, IntFunction<int[]> right) {
        return IntStream.range(0, samples).mapToObj(right).toArray(int[][]::new);
    }

    /** What is meant is always written second. */
    private static int[][] meantLast(Models models) {
        return accepted(models.labels.length, i -> {
            int meant = models.labels[i];
            return i % 2 == 0 ? new int[] {(meant + 1) % models.classes, meant} : new int[] {meant};
        });
    }

    /** In whatever order. */
    private static int[][] inAnyOrder(Models models) {
        Random random = new Random(4);
        return accepted(models.labels.length, i -> {
            int meant = models.labels[i];
            int other = (meant + 1 + random.nextInt(models.classes - 1)) % models.classes;
            return switch (random.nextInt(4)) {
                case 0 -> new int[] {meant, other};
                case 1 -> new int[] {other, meant};
                default -> new int[] {meant};
            };
        });
    }

    @Test
    void saneSetsGiveNothing() {
        for (int seed = 0; seed < 12; seed++) {
            int classes = 3 + seed;
            Models models = seed % 3 == 0
                    ? new Models(dir, seed, Models.sorted(900, classes), classes)
                    : new Models(dir, seed, 900, classes);
            models.dense("a", models.probabilities(5))
                    .dense("b", models.probabilities(7))
                    .decisions("c", models.answers(models.probabilities(5)));
            assertFound(models.setAccepting(seed % 2 == 0 ? meantLast(models) : inAnyOrder(models)));
        }
    }

    /** Where either of two classes is right, it does not matter which comes first. */
    @Test
    void classesThatAreBothRightAreNotExchanged() {
        Models models = models();
        models.dense("a", models.probabilities(4)).dense("b", models.probabilities(5));
        assertFound(models.setAccepting(accepted(600, i -> {
            int meant = models.labels[i];
            return meant < 2 ? new int[] {1 - meant, meant} : new int[] {meant};
        })));
    }

    @Test
    void allWrittenTheOtherWayRoundAreSane() {
        Models models = models();
        models.dense("a", models.probabilities(4)).dense("b", models.probabilities(5));
        assertFound(models.setAccepting(accepted(600, i -> {
            int meant = models.labels[i];
            return new int[] {(meant + 1) % 8, meant};
        })));
    }

    @Test
    void rowsShifted() {
        for (int by : new int[] {1, -7, 210}) {
            Models models = models();
            models.dense("a", models.probabilities(5)).dense("b", rolled(models.probabilities(5), by));
            Finding found = assertFound(models.setAccepting(inAnyOrder(models)), "ERROR shifted-rows b")
                    .get(0);
            assertTrue(found.statement().contains(" " + Math.abs(by) + " row"), found.statement());
        }
    }

    /** All of one class among sorted rows are taken for the next, whose sets are written in either order. */
    @Test
    void oneClassMistakenForAnotherIsSane() {
        Models models = new Models(dir, 3, Models.sorted(600, 30), 30);
        int[] answers = Arrays.stream(models.labels).map(y -> y == 14 ? 16 : y).toArray();
        models.dense("a", models.probabilities(6)).decisions("b", answers);
        assertFound(models.setAccepting(accepted(600, i -> {
            int even = models.labels[i] / 2 * 2;
            return i % 2 == 0 ? new int[] {even, even + 1} : new int[] {even + 1, even};
        })));
    }

    @Test
    void classesInAnotherOrder() {
        Models models = models();
        int[] to = {3, 0, 1, 6, 7, 2, 5, 4};
        models.dense("a", models.probabilities(5)).dense("b", columns(models.probabilities(5), 8, c -> to[c]));
        Finding found = assertFound(models.setAccepting(inAnyOrder(models)), "ERROR permuted-classes b")
                .get(0);
        assertTrue(found.evidence().contains("its class 0 as 1, 1 as 2, 2 as 5"), found.evidence());
    }

    @Test
    void twoClassesExchanged() {
        Models models = models();
        models.dense("a", models.probabilities(5))
                .dense("b", columns(models.probabilities(6), 8, c -> c == 2 ? 6 : c == 6 ? 2 : c));
        Finding found = assertFound(models.setAccepting(inAnyOrder(models)), "ERROR permuted-classes b")
                .get(0);
        assertTrue(found.evidence().contains("its class 2 as 6, 6 as 2)"), found.evidence());
    }

    @Test
    void classNumbersOneTooHigh() {
        Models models = models();
        models.dense("a", columns(models.probabilities(5), 9, c -> c))
                .dense("b", columns(models.probabilities(5), 9, c -> c + 1));
        assertFound(models.setAccepting(inAnyOrder(models)), "ERROR class-numbers b", "NOTE empty-classes");
    }

    @Test
    void memberAtChance() {
        Models models = models();
        models.dense("a", models.probabilities(5)).dense("b", models.probabilities(0));
        Finding found = assertFound(
                        models.setAccepting(accepted(600, i -> {
                            int meant = models.labels[i];
                            return new int[] {(meant + 1) % 8, meant};
                        })),
                        "WARNING at-chance b")
                .get(0);
        // two of eight are right
        double guess = Double.parseDouble(found.evidence().replaceAll(".*would be for ([\\d.]+) %.*", "$1"));
        assertEquals(25, guess, 0.5);
    }

    /** Half of the samples accept class 7, which is never the first. */
    @Test
    void aClassThatSomeSampleAcceptsHasSamples() {
        int[] labels = new Random(5).ints(600, 0, 7).toArray();
        Models models = new Models(dir, 5, labels, 8);
        models.dense("a", models.probabilities(5)).dense("b", models.probabilities(5));
        int[][] right = accepted(600, i -> i % 2 == 0 ? new int[] {labels[i], 7} : new int[] {labels[i]});
        assertFound(models.setAccepting(right));
        assertFound(models.set(), "NOTE empty-classes");
    }

    /** Always naming class 1 is right for 95 % of the samples, though it is the first of none. */
    @Test
    void aClassThatNearlyAllAcceptSwampsTheOthers() {
        Models models = new Models(dir, 5, 600, 3);
        models.dense("a", models.probabilities(5)).dense("b", models.probabilities(5));
        int[][] right = accepted(600, i -> {
            int first = models.labels[i] == 1 ? 0 : models.labels[i];
            return i % 20 == 0 ? new int[] {first} : new int[] {first, 1};
        });
        List<Finding> findings = Models.audit(models.setAccepting(right));
        assertEquals(
                List.of("imbalance"),
                findings.stream().map(Finding::id).filter("imbalance"::equals).toList());
        assertTrue(findings.get(0).statement().contains("95.00 %"), findings::toString);
    }

    /** A member may well answer always with a class that is always right. */
    @Test
    void constantAnswersThatAreRight() {
        Models models = models();
        int[] answers = new int[600];
        Arrays.fill(answers, 7);
        models.dense("a", models.probabilities(5)).decisions("b", answers);
        int[][] right = accepted(600, i -> new int[] {models.labels[i] % 7, 7});
        List<Finding> findings = Models.audit(models.setAccepting(right));
        assertFalse(findings.stream().anyMatch(f -> f.id().startsWith("constant-")), findings::toString);
    }

    @Test
    void equalMistakesAreNoMistakesIfTheyAreAccepted() {
        Models models = models();
        int[] answers = Arrays.stream(models.labels).map(y -> (y + 1) % 8).toArray();
        models.decisions("a", answers).decisions("b", answers);
        int[][] right = accepted(600, i -> new int[] {models.labels[i], answers[i]});
        assertFound(models.setAccepting(right), "NOTE same-answers b");
    }

    /** Repeated samples contradict each other only where no class is right for both. */
    @Test
    void labelsOfDuplicates() {
        Models models = models();
        double[][] a = models.probabilities(4);
        double[][] b = models.probabilities(5);
        for (int i = 0; i < 12; i++) {
            a[400 + i] = a[20 + i];
            b[400 + i] = b[20 + i];
            models.labels[400 + i] = models.labels[20 + i];
        }
        models.dense("a", a).dense("b", b);
        int[][] right = accepted(600, i -> {
            int meant = models.labels[i];
            int next = (meant + 1) % 8;
            return i == 401 ? new int[] {(meant + 2) % 8} : i < 400 ? new int[] {meant, next} : new int[] {next, meant};
        });
        Finding found = assertFound(models.setAccepting(right), "WARNING duplicate-samples")
                .get(0);
        assertTrue(found.evidence().contains("The labels of 1 of the 12 contradict"), found.evidence());
    }
}
