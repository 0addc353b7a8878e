package io.github.ensdiag.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CkaTest {
    private static Gram gram(double[][] rows) {
        return Gram.of(Made.copy(rows));
    }

    private static Figure cka(double[][] x, double[][] y, List<int[]> blocks) {
        try (Parallel parallel = new Parallel(2)) {
            return Cka.of(blocks, block -> new Gram[] {gram(part(x, block)), gram(part(y, block))}, parallel)
                    .of(0, 1);
        }
    }

    private static double[][] part(double[][] rows, int[] block) {
        return IntStream.of(block).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    @Test
    void hsicIsThatOfNumpyByGramsAndByFeatures() {
        JsonNode oracle = Made.oracle();
        Gram x = gram(Made.rows(oracle.get("x")));
        Gram y = gram(Made.rows(oracle.get("y")));
        assertEquals(oracle.get("hsic").asDouble(), x.hsic(y), 1e-9);
        assertEquals(oracle.get("cka").asDouble(), x.hsic(y) / Math.sqrt(x.hsic(x) * y.hsic(y)), 1e-12);
    }

    @Test
    void blocksAndTheirJackknifeAreThoseOfNumpy() {
        JsonNode oracle = Made.oracle();
        List<int[]> blocks = List.of(
                IntStream.range(0, 12).toArray(),
                IntStream.range(12, 24).toArray(),
                IntStream.range(24, 36).toArray());
        Figure figure = cka(Made.rows(oracle.get("x")), Made.rows(oracle.get("y")), blocks);
        JsonNode blocked = oracle.get("blocked");
        assertArrayEquals(
                new double[] {
                    blocked.get(0).asDouble(),
                    blocked.get(1).asDouble(),
                    blocked.get(2).asDouble()
                },
                new double[] {
                    figure.get(),
                    figure.interval().orElseThrow().low(),
                    figure.interval().orElseThrow().high()
                },
                1e-9);
    }

    @Test
    void aRotatedScaledAndMovedCopyIsTheSame() {
        double[][] x = Made.normal(60, 2, 1);
        double[][] y = new double[60][];
        for (int i = 0; i < 60; i++) {
            // turned by 30 degrees
            y[i] = new double[] {
                7 + 5 * (x[i][0] * Math.sqrt(0.75) - x[i][1] * 0.5), 5 * (x[i][0] * 0.5 + x[i][1] * Math.sqrt(0.75)) - 2
            };
        }
        assertEquals(1, cka(x, y, RandomBlocks.of(60, 1)).get(), 1e-12);
    }

    @Test
    void unrelatedFeaturesAreNearZeroHoweverManyThereAre() {
        double[][] x = Made.normal(2000, 300, 2);
        double[][] y = Made.normal(2000, 500, 3);
        Figure figure = cka(x, y, RandomBlocks.of(2000, 1));
        assertEquals(0, figure.get(), 0.02);
        assertTrue(figure.interval().orElseThrow().contains(0));
    }

    @Test
    void aMemberWhoseRowsDoNotVaryHasNone() {
        double[][] constant = new double[60][3];
        Arrays.stream(constant).forEach(row -> Arrays.fill(row, 0.1));
        assertFalse(cka(Made.normal(60, 3, 1), constant, RandomBlocks.of(60, 1)).defined());
    }

    @Test
    void equalProductsAreNoVariation() {
        double[] products = new double[Gram.pairs(20)];
        Arrays.fill(products, 0.3);
        Gram gram = Gram.centred(20, products);
        assertEquals(0, gram.hsic(gram));
    }

    @Test
    void blocksAreDisjointAndOfOneSize() {
        for (int n : new int[] {4, 39, 40, 333, 2000, 50_000}) {
            Set<Integer> seen = new HashSet<>();
            Set<Integer> sizes = new HashSet<>();
            for (int[] block : RandomBlocks.of(n, 7)) {
                sizes.add(block.length);
                IntStream.of(block).forEach(i -> assertTrue(seen.add(i) && i >= 0 && i < n));
            }
            assertEquals(1, sizes.size());
            assertTrue(seen.size() <= 2000 && seen.size() >= Math.min(2000, n * 0.9), n + ": " + seen.size());
        }
    }

    /**
     * Features that share one of two directions. With x = (s, u) and y = (s, v), all independent and of variance 1, the
     * covariances make tr(ΣxyΣyx) = 1 and tr(ΣxxΣxx) = 2, so that CKA is 1/2.
     */
    @Test
    void aboutNineteenOfTwentyIntervalsHoldTheTruth() {
        for (int n : new int[] {400, 2000}) {
            int held = 0;
            for (int run = 0; run < 200; run++) {
                SplittableRandom random = new SplittableRandom(run);
                double[][] x = Made.normal(n, 2, random.nextLong());
                double[][] y = Made.normal(n, 2, random.nextLong());
                for (int i = 0; i < n; i++) {
                    y[i][0] = x[i][0];
                }
                Figure figure = cka(x, y, RandomBlocks.of(n, run));
                held += figure.interval().orElseThrow().contains(0.5) ? 1 : 0;
            }
            // binomial with 0.95 and 200 runs: 181 to 198 in all but 1 of 1000 cases
            assertTrue(held >= 181 && held <= 199, "held " + held + " of 200 at " + n);
        }
    }
}
