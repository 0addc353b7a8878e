package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.rows.JointRow;
import java.util.Arrays;

/**
 * Borda points (J.-C. de Borda 1781). Every member ranks the same number K of classes, as many as the shortest of their
 * lists holds, or all classes where there are no lists. A class gets max(0, K − r) points of a member, r being the number of
 * classes that the member ranks higher and half the number of others that it ranks equally; a class that a list does not
 * name gets none. Belongs to one thread.
 */
final class Borda {
    private final int members;
    private final int ranked;
    private double[] sorted = {};
    /** By place among the sorted scores: classes with this score, and with one between it and the next. */
    private int[] equal = {};

    private int[] beyond = {};

    Borda(EvaluationSet set) {
        members = set.members().size();
        ranked = set.members().stream().mapToInt(Member::width).min().orElseThrow();
    }

    /** Writes the points that all members together give to each candidate to {@code points}, from {@code start} on. */
    void give(JointRow row, Candidates candidates, double[] points, int start) {
        Arrays.fill(points, start, start + candidates.count(), 0);
        for (int m = 0; m < members; m++) {
            count(row.scores[m], row.listed[m], row.size, candidates);
            for (int i = 0; i < candidates.count(); i++) {
                int place = candidates.place(i);
                if (ranks(row.listed[m], place)) {
                    points[start + i] += Math.max(0, ranked - rank(row.scores[m][place], candidates.count()));
                }
            }
        }
    }

    /** @param listed null: a dense member, which ranks all */
    private static boolean ranks(boolean[] listed, int place) {
        return listed == null || listed[place];
    }

    private double rank(double score, int count) {
        int at = place(score, count);
        double above = beyond[at];
        for (int i = at + 1; i < count; i++) {
            above += equal[i] + beyond[i];
        }
        return above + (equal[at] - 1) / 2.0;
    }

    /** Counts the classes at and between the candidates' scores, without sorting the classes. */
    private void count(double[] scores, boolean[] listed, int size, Candidates candidates) {
        int count = candidates.count();
        if (sorted.length < count) {
            sorted = new double[count];
            equal = new int[count];
            beyond = new int[count];
        }
        for (int i = 0; i < count; i++) {
            sorted[i] = scores[candidates.place(i)];
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
