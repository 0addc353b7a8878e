package io.github.ensdiag.whatif;

import io.github.ensdiag.rows.JointRow;
import java.util.Arrays;

/**
 * The classes of one sample that some weighting of the members can make the answer: all but those that another class beats
 * in every member's eyes. Every rule of pooling here is monotone in each member's score, so a class that is beaten so can
 * never win, whatever the weights, temperatures or members left out. Every member's answer is one of them. Belongs to one
 * thread.
 */
final class Candidates {
    /** What members say of candidates is kept: of few members more candidates than of many, so that it fits into memory. */
    private static final int NUMBERS = 512;

    private static final int MOST = 64;
    private static final int LEAST = 16;

    /** Scores nearer than this to each other, relatively, may become equal when they are added up. */
    private static final double NEAR = 1e-10;

    /** Members whose answers weed out classes; of two members all. */
    private static final int GUARDS = 2;

    private final int members;
    private final int most;
    /** The search ends once so many are left, none of which others beat: among many members that are nearly all. */
    private final int searched;

    private double[] lead = {};
    private double[] leadOfOne = {};
    private int[] places = new int[MOST];
    private int count;
    private boolean truncated;

    /** @param members of the rows' members, those that are combined: the first ones */
    Candidates(int members) {
        this.members = members;
        most = most(members);
        searched = 4 * most;
    }

    /** More than these are not weighed: of very many the members' answers and those with the highest mean score. */
    static int most(int members) {
        return Math.max(LEAST, Math.min(MOST, NUMBERS / members));
    }

    /** Finds them among the classes that the row names, ascending by class. */
    void find(JointRow row) {
        count = 0;
        for (int m = 0; m < members && row.size > 0; m++) {
            if (row.top[m] >= 0) {
                offer(row, row.top[m]);
            }
        }
        weedOut(row);
        for (int c = 0; c < row.size && count <= searched; c++) {
            // no number where logits are further apart than numbers reach
            if (!(lead[c] < 0)) {
                offer(row, c);
            }
        }
        truncated = count > most;
        if (truncated) {
            keepStrongest(row);
        }
        Arrays.sort(places, 0, count);
    }

    /**
     * Finds by class how near it comes, in the most favourable member's eyes, to the one of two members' answers that it is
     * further behind: below 0 that answer beats it by far in every member's eyes. Mostly both do.
     */
    private void weedOut(JointRow row) {
        if (lead.length < row.size) {
            lead = new double[row.classCount];
            leadOfOne = new double[row.classCount];
        }
        Arrays.fill(lead, 0, row.size, Double.POSITIVE_INFINITY);
        for (int guard = 0; guard < GUARDS; guard++) {
            int answer = row.top[guard];
            if (answer < 0) {
                continue;
            }
            Arrays.fill(leadOfOne, 0, row.size, Double.NEGATIVE_INFINITY);
            for (int m = 0; m < members; m++) {
                // twice, so that it covers what is near as a score, too
                raise(leadOfOne, row.logits[m], row.logits[m][answer] - 2 * NEAR, row.size);
                if (row.listed[m] != null) {
                    raise(leadOfOne, row.scores[m], (1 - NEAR) * row.scores[m][answer], row.size);
                }
            }
            for (int c = 0; c < row.size; c++) {
                lead[c] = Math.min(lead[c], leadOfOne[c]);
            }
        }
    }

    private static void raise(double[] lead, double[] values, double from, int size) {
        for (int c = 0; c < size; c++) {
            lead[c] = Math.max(lead[c], values[c] - from);
        }
    }

    /** Whether a class of the row is one of them, for less than finding all. */
    boolean contends(JointRow row, int place) {
        for (int m = 0; m < members; m++) {
            if (row.top[m] >= 0 && row.top[m] != place && beats(row, row.top[m], place)) {
                return false;
            }
        }
        for (int c = 0; c < row.size; c++) {
            if (c != place && beats(row, c, place)) {
                return false;
            }
        }
        return highest(row, place) > 0;
    }

    int count() {
        return count;
    }

    /** Where they stand in the row; only the first {@link #count} hold. */
    int[] places() {
        return places;
    }

    /** Where the i-th stands in the row. */
    int place(int i) {
        return places[i];
    }

    /** Whether there were more than are weighed. */
    boolean truncated() {
        return truncated;
    }

    private void offer(JointRow row, int c) {
        for (int i = 0; i < count; i++) {
            if (places[i] == c || beats(row, places[i], c)) {
                return;
            }
        }
        if (highest(row, c) <= 0) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!beats(row, c, places[i])) {
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
    private boolean beats(JointRow row, int d, int c) {
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

    /** Of all classes, for the search may have ended early; one that others beat does no harm. */
    private void keepStrongest(JointRow row) {
        double[] strength = new double[row.size];
        for (int m = 0; m < members; m++) {
            // An answer has more than all scores together can be.
            if (row.top[m] >= 0) {
                strength[row.top[m]] += members + 1;
            }
            for (int c = 0; c < row.size; c++) {
                strength[c] += row.scores[m][c];
            }
        }
        double[] sorted = strength.clone();
        Arrays.sort(sorted);
        int kept = most;
        while (kept < row.size && sorted[row.size - kept - 1] > members + 0.5) {
            kept++;
        }
        double least = sorted[row.size - kept];
        int equal = kept - above(strength, least);
        places = places.length < kept ? new int[kept] : places;
        count = 0;
        for (int c = 0; c < row.size; c++) {
            if (strength[c] > least || strength[c] == least && equal-- > 0) {
                places[count++] = c;
            }
        }
    }

    private static int above(double[] values, double limit) {
        return (int) Arrays.stream(values).filter(v -> v > limit).count();
    }

    private double highest(JointRow row, int c) {
        double highest = 0;
        for (int m = 0; m < members; m++) {
            highest = Math.max(highest, row.scores[m][c]);
        }
        return highest;
    }
}
