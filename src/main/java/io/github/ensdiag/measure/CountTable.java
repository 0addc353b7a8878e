package io.github.ensdiag.measure;

/** Counts how often each key occurs; reused from one count to the next. */
final class CountTable {
    private final long[] keys;
    private final int[] counts;
    private final int mask;
    /** Slots in use, so that clearing and summing touch no others. */
    private final int[] used;

    private int size;
    /** How often each count occurs; all zero between calls. */
    private final int[] occurrences;

    /** @param mostKeys keys that will be added at most, equal ones counted each time */
    CountTable(int mostKeys) {
        int capacity = Integer.highestOneBit(Math.max(8, mostKeys)) * 4;
        keys = new long[capacity];
        counts = new int[capacity];
        mask = capacity - 1;
        used = new int[mostKeys];
        occurrences = new int[mostKeys + 1];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[used[i]] = 0;
        }
        size = 0;
    }

    /** @param key not negative */
    void add(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (counts[slot]++ == 0) {
            keys[slot] = key;
            used[size++] = slot;
        }
    }

    /**
     * Entropy of the counted keys, in nats: log n − Σ c·log c / n. Equal counts are gathered before they are summed, so
     * the figure does not depend on the order of the table.
     */
    double entropy(int n) {
        int highest = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[used[i]];
            occurrences[count]++;
            highest = Math.max(highest, count);
        }
        double sum = 0;
        for (int count = 1; count <= highest; count++) {
            if (occurrences[count] > 0) {
                sum += (double) occurrences[count] * count * Math.log(count);
                occurrences[count] = 0;
            }
        }
        return Math.log(n) - sum / n;
    }
}
