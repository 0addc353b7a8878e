package io.github.ensdiag.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.statistics.Linkage.Merge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** scipy.cluster.hierarchy.average on 1 − similarity, scipy 1.17.1; there the last merge, at 0, joins 0 and 6. */
    @Test
    void joinsAsScipyDoes() {
        int[] a = {0, 0, 1, 2, 3, 3, 4, 1, 6};
        int[] b = {1, 2, 2, 3, 4, 5, 5, 5, 7};
        double[] similarities = {.40, .11, .27, .05, .31, .22, .08, .02, .19};
        int[][] joined = {{0, 1}, {3, 4}, {0, 2}, {6, 7}, {3, 5}, {0, 3}};
        double[] heights = {.40, .31, .19, .19, .15, .07 / 9};
        List<Merge> merges = Linkage.average(ones(8), a, b, similarities);
        assertEquals(joined.length, merges.size(), "6 and 7 are like nothing else");
        for (int m = 0; m < joined.length; m++) {
            assertEquals(joined[m][0], merges.get(m).first(), merges::toString);
            assertEquals(joined[m][1], merges.get(m).second(), merges::toString);
            assertEquals(heights[m], merges.get(m).similarity(), 1e-12);
        }
    }

    @Test
    void anItemMayStandForSeveralThings() {
        // the mean over 3 · 2 pairs of things is 0.2, over 1 · 3 it is 0.3
        List<Merge> merges =
                Linkage.average(new int[] {1, 3, 2}, new int[] {1, 0}, new int[] {2, 1}, new double[] {1.2, 0.9});
        assertEquals(List.of(0, 1), List.of(merges.get(0).first(), merges.get(0).second()));
        assertEquals(0.3, merges.get(0).similarity(), 1e-12);
        assertEquals(1.2 / 8, merges.get(1).similarity(), 1e-12);
    }

    /** The definition, by trying all pairs of clusters. */
    @Test
    void everyMergeIsOfTheTwoMostAlike() {
        var random = new Random(3);
        int count = 40;
        double[][] likeness = new double[count][count];
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (random.nextInt(5) == 0) {
                    likeness[i][j] = likeness[j][i] = random.nextDouble();
                    pairs.add(new int[] {i, j});
                }
            }
        }
        List<Merge> merges = Linkage.average(
                ones(count),
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray(),
                pairs.stream().mapToDouble(p -> likeness[p[0]][p[1]]).toArray());
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        for (Merge merge : merges) {
            double most = 0;
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    most = Math.max(most, mean(likeness, clusters.get(i), clusters.get(j)));
                }
            }
            assertEquals(most, merge.similarity(), 1e-12);
            assertEquals(most, mean(likeness, clusters.get(merge.first()), clusters.get(merge.second())), 1e-12);
            clusters.get(merge.first()).addAll(clusters.get(merge.second()));
            clusters.set(merge.second(), List.of());
        }
    }

    private static double mean(double[][] likeness, List<Integer> a, List<Integer> b) {
        return a.stream()
                .flatMapToDouble(i -> b.stream().mapToDouble(j -> likeness[i][j]))
                .average()
                .orElse(0);
    }

    @Test
    void equallyAlikeItemsJoinByIndex() {
        int[] a = {2, 0, 1};
        int[] b = {3, 1, 2};
        assertEquals(
                List.of(new Merge(0, 1, 0.5), new Merge(2, 3, 0.5), new Merge(0, 2, 0.125)),
                Linkage.average(ones(4), a, b, new double[] {0.5, 0.5, 0.5}));
    }

    @Test
    void nothingIsLikeNothing() {
        assertEquals(List.of(), Linkage.average(ones(3), new int[0], new int[0], new double[0]));
        assertEquals(List.of(), LinkageOrder.of(new double[0][0]).order());
        assertEquals(List.of(0), LinkageOrder.of(new double[1][1]).order());
    }

    @Test
    void likeStandsBesideLike() {
        double[][] likeness = {
            {1, 0.1, 0.9, Double.NaN}, {0.1, 1, 0.2, 0.8}, {0.9, 0.2, 1, 0.3}, {Double.NaN, 0.8, 0.3, 1}
        };
        List<Integer> order = LinkageOrder.of(likeness).order();
        assertEquals(1, Math.abs(order.indexOf(0) - order.indexOf(2)));
        assertEquals(1, Math.abs(order.indexOf(1) - order.indexOf(3)));
        assertEquals(1, Math.abs(order.indexOf(2) - order.indexOf(3)), "the most alike ends touch");
        assertTrue(order.containsAll(List.of(0, 1, 2, 3)));
    }
}
