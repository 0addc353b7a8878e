package io.github.ensdiag.statistics;

import io.github.ensdiag.statistics.Linkage.Merge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An order in which like stands beside like: average linkage, clusters joined at their most alike ends.
 *
 * @param order indices
 * @param seams how alike the two clusters are, in the mean, that meet behind each place but the last
 */
public record LinkageOrder(List<Integer> order, List<Double> seams) {
    /** Less than any likeness. */
    private static final double UNLIKE = -2;
    /** Clusters must be so much less alike than what they hold, as a part of the whole range, for a gap between them. */
    private static final double CLEAR = 0.3;

    /** @param likeness of every two, symmetrical, in [−1, 1]; NaN counts as unlike */
    public static LinkageOrder of(double[][] likeness) {
        int count = likeness.length;
        List<LinkageOrder> clusters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clusters.add(new LinkageOrder(List.of(i), List.of()));
        }
        for (Merge merge : merges(likeness)) {
            LinkageOrder second = clusters.get(merge.second());
            clusters.set(
                    merge.first(), clusters.get(merge.first()).joined(second, merge.similarity() + UNLIKE, likeness));
        }
        // all are pairs of something, so the last to join is the cluster of all
        return count == 0 ? new LinkageOrder(List.of(), List.of()) : clusters.get(0);
    }

    private static List<Merge> merges(double[][] likeness) {
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
                above[p] = value(likeness, i, j) - UNLIKE;
            }
        }
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        return Linkage.average(sizes, a, b, above);
    }

    /** Places behind which a cluster ends that is clearly less alike to the next; none where there is no clear cut. */
    public List<Integer> gaps() {
        List<Double> rising = seams.stream().sorted().toList();
        int clusters = 0;
        double widest = 0;
        for (int i = 0; i + 1 < rising.size() && i < order.size() / 2; i++) {
            double step = rising.get(i + 1) - rising.get(i);
            if (step > widest) {
                widest = step;
                clusters = i + 1;
            }
        }
        double range = rising.isEmpty() ? 0 : rising.get(rising.size() - 1) - rising.get(0);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < seams.size() && widest > CLEAR * range; i++) {
            if (seams.get(i) <= rising.get(clusters - 1)) {
                gaps.add(i);
            }
        }
        return gaps;
    }

    private LinkageOrder joined(LinkageOrder other, double mean, double[][] likeness) {
        LinkageOrder best = this;
        double most = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < 4; turn++) {
            LinkageOrder left = turn % 2 == 0 ? this : reversed();
            LinkageOrder right = turn < 2 ? other : other.reversed();
            double seam = value(likeness, left.order.get(left.order.size() - 1), right.order.get(0));
            if (seam > most) {
                most = seam;
                best = left.before(right, mean);
            }
        }
        return best;
    }

    private LinkageOrder before(LinkageOrder right, double seam) {
        List<Integer> indices = new ArrayList<>(order);
        indices.addAll(right.order);
        List<Double> all = new ArrayList<>(seams);
        all.add(seam);
        all.addAll(right.seams);
        return new LinkageOrder(indices, all);
    }

    private LinkageOrder reversed() {
        List<Integer> indices = new ArrayList<>(order);
        List<Double> all = new ArrayList<>(seams);
        Collections.reverse(indices);
        Collections.reverse(all);
        return new LinkageOrder(indices, all);
    }

    private static double value(double[][] likeness, int i, int j) {
        return Double.isNaN(likeness[i][j]) ? UNLIKE : likeness[i][j];
    }
}
