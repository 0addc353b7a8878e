package io.github.ensdiag.whatif;

import java.util.Arrays;

/**
 * One open sample while members join and leave: would the answer be right? The sums are kept as members come and go, and so
 * differ in the last digits with the order of their coming; a close call is therefore left to {@link Pool#right}, which adds
 * up as the ensemble itself does. The answer depends on who is in, and on nothing else. Belongs to one thread.
 */
final class Race {
    /** A lead of less than this share of all that could be given is close; a kept sum is off by far less. */
    private static final double CLOSE = 1e-9;

    private final Pool pool;
    private final double[] weights;
    /** By member: its weight if it is in, else 0. */
    private final double[] in;

    private Pool.Slice slice;
    private int open;
    private int candidates;
    /** So many are right; they stand before the wrong ones. */
    private int right;

    /** By place, the candidate. */
    private int[] order = {};

    /** By candidate of the sample, what all members together give to it. */
    private double[] strengths = {};

    private double[] gifts = {};
    private double[] sums = {};
    private double close;

    /** @param weights one positive weight a member */
    Race(Pool pool, double[] weights) {
        this.pool = pool;
        this.weights = weights;
        in = new double[weights.length];
    }

    /** Turns to an open sample, nobody being in. */
    void turnTo(Pool.Slice slice, int open) {
        this.slice = slice;
        this.open = open;
        int start = slice.starts()[open];
        int end = slice.starts()[open + 1];
        candidates = end - start;
        if (gifts.length < candidates * weights.length) {
            gifts = new double[candidates * weights.length];
            sums = new double[candidates];
            strengths = new double[candidates];
            order = new int[candidates];
        }
        sort(start);
        for (int at = 0; at < candidates; at++) {
            place(order[at], at);
        }
        close = CLOSE * most();
        clear();
    }

    /** The right candidates first, then the wrong ones, those first that are hardest to beat. */
    private void sort(int start) {
        right = 0;
        pool.sum(slice, open, weights, strengths);
        for (int k = start; k < start + candidates; k++) {
            if (slice.right()[k]) {
                strengths[k - start] = Double.POSITIVE_INFINITY;
                right++;
            }
            int at = k - start;
            for (; at > 0 && strengths[order[at - 1] - start] < strengths[k - start]; at--) {
                order[at] = order[at - 1];
            }
            order[at] = k;
        }
    }

    private void place(int candidate, int at) {
        for (int m = 0; m < weights.length; m++) {
            gifts[m * candidates + at] = weights[m] * slice.values()[m][candidate];
        }
    }

    private double most() {
        double sum = 0;
        for (int m = 0; m < weights.length; m++) {
            double most = 0;
            for (int k = m * candidates; k < (m + 1) * candidates; k++) {
                most = Math.max(most, Math.abs(gifts[k]));
            }
            sum += most;
        }
        return sum;
    }

    /** Sends all away. */
    void clear() {
        Arrays.fill(in, 0);
        Arrays.fill(sums, 0, candidates, 0);
    }

    void add(int member) {
        in[member] = weights[member];
        int at = member * candidates;
        for (int k = 0; k < candidates; k++) {
            sums[k] += gifts[at + k];
        }
    }

    void remove(int member) {
        in[member] = 0;
        int at = member * candidates;
        for (int k = 0; k < candidates; k++) {
            sums[k] -= gifts[at + k];
        }
    }

    /** Whether those who are in answer right together with one who is not. */
    boolean rightWith(int member) {
        int at = member * candidates;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < right; k++) {
            highest = Math.max(highest, sums[k] + gifts[at + k]);
        }
        double least = highest - close;
        double most = highest + close;
        if (pool.floor() > most) {
            return false;
        }
        boolean clear = pool.floor() < least;
        for (int k = right; k < candidates; k++) {
            double sum = sums[k] + gifts[at + k];
            if (sum > most) {
                return false;
            }
            clear &= sum < least;
        }
        return clear || settled(member);
    }

    private boolean settled(int member) {
        in[member] = weights[member];
        boolean answer = pool.right(slice, open, in);
        in[member] = 0;
        return answer;
    }
}
