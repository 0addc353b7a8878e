package io.github.ensdiag.audit;

import java.util.Arrays;

/** How often each hash occurs. */
final class RowIndex {
    private final long[] sorted;
    private final int distinct;
    private final long mostFrequent;
    private final int most;
    private final int twice;

    RowIndex(long[] hashes) {
        sorted = hashes.clone();
        Arrays.sort(sorted);
        int runs = 0;
        int longest = 0;
        int pairs = 0;
        long longestOf = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > longest) {
                longest = to - from;
                longestOf = sorted[from];
            }
            runs++;
            pairs += to - from == 2 ? 1 : 0;
            from = to;
        }
        distinct = runs;
        twice = pairs;
        most = longest;
        mostFrequent = longestOf;
    }

    int distinct() {
        return distinct;
    }

    /** A hash that occurs most often. */
    long mostFrequent() {
        return mostFrequent;
    }

    /** How often {@link #mostFrequent} occurs. */
    int most() {
        return most;
    }

    /** How many hashes occur exactly twice. */
    int twice() {
        return twice;
    }

    int times(long hash) {
        return firstNotBelow(hash, true) - firstNotBelow(hash, false);
    }

    /** The first place whose hash is not below the given one, or not equal to it either. */
    private int firstNotBelow(long hash, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < hash || orEqual && sorted[middle] == hash) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
