package io.github.ensdiag.vector;

import java.util.Arrays;

/**
 * Samples sorted by label; those with the same label stand together in a run, in their own order.
 *
 * @param order samples
 * @param starts where each run begins, then N
 */
public record Runs(int[] order, int[] starts) {
    /** All samples in one run. */
    public static Runs one(int samples) {
        int[] order = new int[samples];
        Arrays.setAll(order, i -> i);
        return new Runs(order, new int[] {0, samples});
    }

    /** @param labels by sample, in {@code [−1, classes)} */
    public static Runs of(int[] labels, int classes) {
        int[] ends = new int[classes + 1];
        for (int label : labels) {
            ends[label + 1]++;
        }
        int[] starts = new int[classes + 2];
        int runs = 0;
        int end = 0;
        for (int c = 0; c <= classes; c++) {
            if (ends[c] > 0) {
                starts[runs++] = end;
                end += ends[c];
            }
            ends[c] = end;
        }
        starts[runs++] = end;
        int[] order = new int[labels.length];
        for (int i = labels.length - 1; i >= 0; i--) {
            order[--ends[labels[i] + 1]] = i;
        }
        return new Runs(order, Arrays.copyOf(starts, runs));
    }

    /** Every run divided by another label. */
    public Runs dividedBy(int[] labels, int classes) {
        int[] next = new int[starts.length - 1];
        int[] runOf = new int[order.length];
        for (int run = 0; run < next.length; run++) {
            next[run] = starts[run];
            for (int place = starts[run]; place < starts[run + 1]; place++) {
                runOf[order[place]] = run;
            }
        }
        int[] divided = new int[order.length];
        for (int sample : of(labels, classes).order) {
            divided[next[runOf[sample]]++] = sample;
        }
        int[] dividedStarts = new int[order.length + 1];
        int runs = 0;
        for (int place = 0; place < divided.length; place++) {
            boolean same = place > 0
                    && runOf[divided[place]] == runOf[divided[place - 1]]
                    && labels[divided[place]] == labels[divided[place - 1]];
            if (!same) {
                dividedStarts[runs++] = place;
            }
        }
        dividedStarts[runs++] = divided.length;
        return new Runs(divided, Arrays.copyOf(dividedStarts, runs));
    }
}
