package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import java.util.Arrays;

/**
 * Points of a Borda count (J.-C. de Borda 1781). Every member ranks the same number K of classes, as many as the shortest of
 * the members' lists holds, or all classes where there are no lists: or else one that ranks more would count for more. A
 * class gets max(0, K − r) points of a member, r being the number of classes that the member ranks higher and half the number
 * of others that it ranks equally; a class that a list does not name gets none. Belongs to one thread.
 */
public final class Borda {
    private final int ranked;
    private double[] sorted = {};
    /** By place among the sorted scores: classes with this score, and with one between it and the next. */
    private int[] equal = {};

    private int[] beyond = {};
    /** By place, the classes with a higher score. */
    private int[] above = {};

    /** For joint rows of the set's members. */
    public Borda(EvaluationSet set) {
        ranked = set.members().stream()
                .filter(m -> m.kind() != Kind.DENSE)
                .mapToInt(Member::width)
                .min()
                .orElse(set.classes());
    }

    /**
     * Adds the points that a member gives to some classes of a row.
     *
     * @param places where these classes stand in the row
     * @param count how many of {@code places} hold
     * @param weight that the points are multiplied by
     * @param points take them, in the order of {@code places}, from {@code start} on
     */
    public void add(JointRow row, int member, int[] places, int count, double weight, double[] points, int start) {
        double[] scores = row.scores[member];
        boolean[] listed = row.listed[member];
        if (count == 0) {
            return;
        }
        rank(scores, listed, row.size, places, count);
        for (int i = 0; i < count; i++) {
            if (ranks(listed, places[i])) {
                int at = place(scores[places[i]], count);
                double rank = above[at] + (equal[at] - 1) / 2.0;
                points[start + i] += weight * Math.max(0, ranked - rank);
            }
        }
    }

    /** @param listed null: a dense member, which ranks all */
    private static boolean ranks(boolean[] listed, int place) {
        return listed == null || listed[place];
    }

    /** Counts the classes at and between the scores of those that are asked for, without sorting all classes. */
    private void rank(double[] scores, boolean[] listed, int size, int[] places, int count) {
        if (sorted.length < count) {
            sorted = new double[count];
            equal = new int[count];
            beyond = new int[count];
            above = new int[count];
        }
        for (int i = 0; i < count; i++) {
            sorted[i] = scores[places[i]];
        }
        Arrays.sort(sorted, 0, count);
        Arrays.fill(equal, 0, count, 0);
        Arrays.fill(beyond, 0, count, 0);
        for (int c = 0; c < size; c++) {
            double score = scores[c];
            if (score >= sorted[0] && ranks(listed, c)) {
                int at = place(score, count);
                if (score == sorted[at]) {
                    equal[at]++;
                } else {
                    beyond[at]++;
                }
            }
        }
        int higher = 0;
        for (int at = count - 1; at >= 0; at--) {
            higher += beyond[at];
            above[at] = higher;
            higher += equal[at];
        }
    }

    /** The last place of the highest of the sorted scores that are not above this one. */
    private int place(double score, int count) {
        int low = 0;
        for (int high = count - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (sorted[middle] <= score) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
