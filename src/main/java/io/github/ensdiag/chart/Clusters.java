package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An order in which like stands beside like: average linkage, groups joined at their most alike ends.
 *
 * @param order indices
 * @param seams how alike the two groups are, in the mean, that meet behind each place but the last
 */
record Clusters(List<Integer> order, List<Double> seams) {
    /** Groups must be so much less alike than what they hold, as a part of the whole range, for a gap between them. */
    private static final double CLEAR = 0.3;

    /** NaN counts as unlike. */
    static Clusters of(double[][] likeness) {
        List<Clusters> groups = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            groups.add(new Clusters(List.of(i), List.of()));
        }
        while (groups.size() > 1) {
            int first = 0;
            int second = 1;
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double mean =
                            mean(likeness, groups.get(i).order(), groups.get(j).order());
                    if (mean > best) {
                        best = mean;
                        first = i;
                        second = j;
                    }
                }
            }
            Clusters right = groups.remove(second);
            groups.set(first, join(likeness, groups.get(first), right, best));
        }
        return groups.isEmpty() ? new Clusters(List.of(), List.of()) : groups.get(0);
    }

    /** Places behind which a group ends that is clearly less alike to the next; none where there is no clear cut. */
    List<Integer> gaps() {
        List<Double> falling = seams.stream().sorted().toList();
        int groups = 0;
        double widest = 0;
        for (int i = 0; i + 1 < falling.size() && i < order.size() / 2; i++) {
            double step = falling.get(i + 1) - falling.get(i);
            if (step > widest) {
                widest = step;
                groups = i + 1;
            }
        }
        double range = falling.isEmpty() ? 0 : falling.get(falling.size() - 1) - falling.get(0);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < seams.size() && widest > CLEAR * range; i++) {
            if (seams.get(i) <= falling.get(groups - 1)) {
                gaps.add(i);
            }
        }
        return gaps;
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

    private static Clusters join(double[][] likeness, Clusters a, Clusters b, double mean) {
        Clusters best = a;
        double most = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < 4; turn++) {
            Clusters left = turn % 2 == 0 ? a : a.reversed();
            Clusters right = turn < 2 ? b : b.reversed();
            double seam = value(
                    likeness,
                    left.order().get(left.order().size() - 1),
                    right.order().get(0));
            if (seam > most) {
                most = seam;
                best = left.before(right, mean);
            }
        }
        return best;
    }

    private Clusters before(Clusters right, double seam) {
        List<Integer> indices = new ArrayList<>(order);
        indices.addAll(right.order);
        List<Double> all = new ArrayList<>(seams);
        all.add(seam);
        all.addAll(right.seams);
        return new Clusters(indices, all);
    }

    private Clusters reversed() {
        List<Integer> indices = new ArrayList<>(order);
        List<Double> all = new ArrayList<>(seams);
        java.util.Collections.reverse(indices);
        java.util.Collections.reverse(all);
        return new Clusters(indices, all);
    }

    private static double value(double[][] likeness, int i, int j) {
        return Double.isNaN(likeness[i][j]) ? -2 : likeness[i][j];
    }
}
