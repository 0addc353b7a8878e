package io.github.ensdiag.statistics;

import io.github.ensdiag.statistics.Linkage.Merge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An order in which like stands beside like: average linkage, clusters joined at their most alike ends. */
public final class LinkageOrder {
    /** Less than any likeness. */
    private static final double UNLIKE = -2;

    private final double[][] likeness;

    private LinkageOrder(double[][] likeness) {
        this.likeness = likeness;
    }

    /**
     * Indices in order.
     *
     * @param likeness of every two, symmetrical, in [−1, 1]; NaN counts as unlike
     */
    public static List<Integer> of(double[][] likeness) {
        return new LinkageOrder(likeness).order();
    }

    private List<Integer> order() {
        int count = likeness.length;
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(List.of(i));
        }
        for (Merge merge : merges()) {
            clusters.set(merge.first(), joined(clusters.get(merge.first()), clusters.get(merge.second())));
        }
        // all are pairs of something, so the last to join is the cluster of all
        return count == 0 ? List.of() : clusters.get(0);
    }

    private List<Merge> merges() {
        int count = likeness.length;
        int pairs = count * (count - 1) / 2;
        int[] a = new int[pairs];
        int[] b = new int[pairs];
        double[] above = new double[pairs];
        int p = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++, p++) {
                a[p] = i;
                b[p] = j;
                above[p] = value(i, j) - UNLIKE;
            }
        }
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        return Linkage.average(sizes, a, b, above);
    }

    private List<Integer> joined(List<Integer> a, List<Integer> b) {
        List<Integer> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < 4; turn++) {
            List<Integer> left = turn % 2 == 0 ? a : reversed(a);
            List<Integer> right = turn < 2 ? b : reversed(b);
            double seam = value(left.get(left.size() - 1), right.get(0));
            if (seam > most) {
                most = seam;
                best = new ArrayList<>(left);
                best.addAll(right);
            }
        }
        return best;
    }

    private static List<Integer> reversed(List<Integer> list) {
        List<Integer> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private double value(int i, int j) {
        return Double.isNaN(likeness[i][j]) ? UNLIKE : likeness[i][j];
    }
}
