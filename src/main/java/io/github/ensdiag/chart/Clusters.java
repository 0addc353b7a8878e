package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/** An order in which like stands beside like: average linkage, groups joined at their most alike ends. */
final class Clusters {
    private Clusters() {}

    /** Indices in order; NaN counts as unlike. */
    static List<Integer> order(double[][] likeness) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            groups.add(List.of(i));
        }
        while (groups.size() > 1) {
            int first = 0;
            int second = 1;
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double mean = mean(likeness, groups.get(i), groups.get(j));
                    if (mean > best) {
                        best = mean;
                        first = i;
                        second = j;
                    }
                }
            }
            List<Integer> right = groups.remove(second);
            groups.set(first, join(likeness, groups.get(first), right));
        }
        return groups.isEmpty() ? List.of() : groups.get(0);
    }

    private static double mean(double[][] likeness, List<Integer> a, List<Integer> b) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += value(likeness, i, j);
            }
        }
        return sum / (a.size() * b.size());
    }

    private static List<Integer> join(double[][] likeness, List<Integer> a, List<Integer> b) {
        List<Integer> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < 4; turn++) {
            List<Integer> left = turn % 2 == 0 ? a : reversed(a);
            List<Integer> right = turn < 2 ? b : reversed(b);
            double seam = value(likeness, left.get(left.size() - 1), right.get(0));
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
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static double value(double[][] likeness, int i, int j) {
        return Double.isNaN(likeness[i][j]) ? -2 : likeness[i][j];
    }
}
