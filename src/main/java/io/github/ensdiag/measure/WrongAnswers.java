package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongConsumer;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

/**
 * What one series answers wrongly.
 *
 * @param keys ascending: truth·C + answer
 * @param counts how often each occurs
 * @param wrong by class: samples answered wrongly or not at all
 * @param silent by class: samples without an answer
 */
record WrongAnswers(long[] keys, int[] counts, int[] wrong, int[] silent) {

    static WrongAnswers count(Columns columns, int s, int classes) {
        long[] keys = new long[columns.size()];
        int[] wrong = new int[classes];
        int[] silent = new int[classes];
        int answered = 0;
        for (int i = 0; i < keys.length; i++) {
            if (columns.right(s, i)) {
                continue;
            }
            int truth = columns.label(i);
            wrong[truth]++;
            if (columns.prediction(s, i) < 0) {
                silent[truth]++;
            } else {
                keys[answered++] = (long) truth * classes + columns.prediction(s, i);
            }
        }
        keys = Arrays.copyOf(keys, answered);
        Arrays.sort(keys);
        int[] counts = new int[keys.length];
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[size++] = keys[i];
            }
            counts[size - 1]++;
        }
        return new WrongAnswers(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), wrong, silent);
    }

    int count(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /** Hands on the keys given most often in each group; of equal ones the first. */
    void most(int each, LongToIntFunction group, LongConsumer found) {
        var order = Comparator.<Integer>comparingInt(i -> group.applyAsInt(keys[i]))
                .thenComparingInt(i -> -counts[i])
                .thenComparingInt(i -> i);
        int[] sorted = IntStream.range(0, keys.length)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        int rank = 0;
        for (int at = 0; at < sorted.length; at++) {
            long key = keys[sorted[at]];
            boolean sameGroup = at > 0 && group.applyAsInt(keys[sorted[at - 1]]) == group.applyAsInt(key);
            rank = sameGroup ? rank + 1 : 0;
            if (rank < each) {
                found.accept(key);
            }
        }
    }
}
