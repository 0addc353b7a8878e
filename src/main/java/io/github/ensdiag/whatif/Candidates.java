package io.github.ensdiag.whatif;

import io.github.ensdiag.rows.JointRow;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The classes of one sample that some weighting of the members can make the answer: all but those that another class beats
 * in every member's eyes. Every rule of pooling here is monotone in each member's score, so a class that is beaten so can
 * never win, whatever the weights, temperatures or members left out. Every member's answer is one of them. Belongs to one
 * thread.
 */
final class Candidates {
    /** More than these are not weighed: of very many the members' answers and those with the highest mean score. */
    static final int MOST = 64;

    /** Scores nearer than this to each other, relatively, may become equal when they are added up. */
    private static final double NEAR = 1e-10;

    private int[] places = new int[MOST];
    private int count;
    private boolean truncated;

    /**
     * Finds them among the classes that the row names, ascending by class.
     *
     * @param members of the row's members, those that are combined
     */
    void find(JointRow row, int members) {
        count = 0;
        truncated = false;
        for (int m = 0; m < members && row.size > 0; m++) {
            offer(row, members, top(row, m));
        }
        for (int c = 0; c < row.size; c++) {
            offer(row, members, c);
        }
        if (count > MOST) {
            keepStrongest(row, members);
        }
        Arrays.sort(places, 0, count);
    }

    int count() {
        return count;
    }

    /** Where the i-th stands in the row. */
    int place(int i) {
        return places[i];
    }

    /** Whether there were more than are weighed. */
    boolean truncated() {
        return truncated;
    }

    private void offer(JointRow row, int members, int c) {
        for (int i = 0; i < count; i++) {
            if (places[i] == c || beats(row, members, places[i], c)) {
                return;
            }
        }
        if (highest(row, members, c) <= 0) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!beats(row, members, c, places[i])) {
                places[kept++] = places[i];
            }
        }
        count = kept;
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = c;
    }

    /**
     * Whether d beats c in every member's eyes, or is nowhere worse and wins ties by its index. As a score counts both what
     * an average counts and what logarithms are taken of: of lists and of very small probabilities they are not the same.
     */
    private static boolean beats(JointRow row, int members, int d, int c) {
        boolean strictly = true;
        for (int m = 0; m < members; m++) {
            double score = row.scores[m][d];
            double other = row.scores[m][c];
            double[] logs = row.logits[m];
            if (score < other || logs[d] < logs[c]) {
                return false;
            }
            strictly &= other < (1 - NEAR) * score && logs[c] < logs[d] - NEAR;
        }
        return strictly || d < c;
    }

    private static int top(JointRow row, int m) {
        int top = 0;
        for (int c = 1; c < row.size; c++) {
            top = row.scores[m][c] > row.scores[m][top] ? c : top;
        }
        return top;
    }

    private void keepStrongest(JointRow row, int members) {
        double[] strength = new double[row.size];
        for (int m = 0; m < members; m++) {
            strength[top(row, m)] += members;
            for (int c = 0; c < row.size; c++) {
                strength[c] += row.scores[m][c];
            }
        }
        places = Arrays.stream(places, 0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -strength[c]))
                .mapToInt(Integer::intValue)
                .limit(MOST)
                .toArray();
        count = MOST;
        truncated = true;
    }

    private static double highest(JointRow row, int members, int c) {
        double highest = 0;
        for (int m = 0; m < members; m++) {
            highest = Math.max(highest, row.scores[m][c]);
        }
        return highest;
    }
}
