package io.github.ensdiag.measure;

import java.util.Arrays;

/** Counts how often each key occurs; reused from one count to the next. */
final class CountTable {
    private final long[] keys;
    private final int[] counts;
    private final int mask;

    CountTable(int mostKeys) {
        int capacity = Integer.highestOneBit(Math.max(8, mostKeys)) * 4;
        keys = new long[capacity];
        counts = new int[capacity];
        mask = capacity - 1;
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /** @param key not negative */
    void add(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        counts[slot]++;
    }

    /**
     * Entropy of the counted keys, in nats: log n − Σ c·log c / n. Equal counts are gathered before they are summed, so
     * the figure does not depend on the order of the table.
     */
    double entropy(int n) {
        int[] occurrences = new int[n + 1];
        int highest = 0;
        for (int count : counts) {
            if (count > 1) {
                occurrences[count]++;
                highest = Math.max(highest, count);
            }
        }
        double sum = 0;
        for (int count = 2; count <= highest; count++) {
            if (occurrences[count] > 0) {
                sum += (double) occurrences[count] * count * Math.log(count);
            }
        }
        return Math.log(n) - sum / n;
    }
}
