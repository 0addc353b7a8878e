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
    /** The right candidates stand before the wrong ones. */
    private int right;

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
        }
        int next = 0;
        for (int k = start; k < end; k++) {
            if (slice.right()[k]) {
                place(k, next++);
            }
        }
        right = next;
        for (int k = start; k < end; k++) {
            if (!slice.right()[k]) {
                place(k, next++);
            }
        }
        close = CLOSE * most();
        clear();
    }

    private void place(int candidate, int at) {
        for (int m = 0; m < weights.length; m++) {
            gifts[m * candidates + at] = weights[m] * slice.values()[candidate * weights.length + m];
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
        double lead = highest(at, 0, right) - Math.max(pool.floor(), highest(at, right, candidates));
        return Math.abs(lead) > close ? lead > 0 : settled(member);
    }

    private double highest(int at, int from, int to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            double sum = sums[k] + gifts[at + k];
            highest = sum > highest ? sum : highest;
        }
        return highest;
    }

    private boolean settled(int member) {
        in[member] = weights[member];
        boolean answer = pool.right(slice, open, in);
        in[member] = 0;
        return answer;
    }
}
