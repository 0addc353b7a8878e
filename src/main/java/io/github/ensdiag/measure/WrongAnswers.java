package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongToIntFunction;

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

    /** The keys of all series, ascending, each once. */
    static long[] keys(List<WrongAnswers> all) {
        long[] keys =
                all.stream().flatMapToLong(c -> Arrays.stream(c.keys)).sorted().toArray();
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[size++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, size);
    }

    int count(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /** Hands on the keys given most often in each group; of equal ones the first. */
    void most(int each, int groups, LongToIntFunction group, LongConsumer found) {
        int[] best = new int[groups * each];
        Arrays.fill(best, -1);
        for (int i = 0; i < keys.length; i++) {
            insert(best, group.applyAsInt(keys[i]) * each, each, i);
        }
        for (int i : best) {
            if (i >= 0) {
                found.accept(keys[i]);
            }
        }
    }

    /** Puts a key where it belongs among the best of its group, if it does. */
    private void insert(int[] best, int from, int each, int i) {
        int at = from + each;
        while (at > from && (best[at - 1] < 0 || counts[best[at - 1]] < counts[i])) {
            at--;
            if (at + 1 < from + each) {
                best[at + 1] = best[at];
            }
        }
        if (at < from + each) {
            best[at] = i;
        }
    }
}
