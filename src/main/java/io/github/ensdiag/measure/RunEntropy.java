package io.github.ensdiag.measure;

import io.github.ensdiag.vector.Runs;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Entropies of labels, in nats, by counting them run by run: of the runs alone, and of runs and labels together. Belongs to
 * one thread.
 */
final class RunEntropy {
    private final int n;
    /** By label, from −1: how often it was counted in this run, beyond {@link #base}. */
    private final int[] counts;
    /** What earlier runs have left is no more than this: there is no need to clear it. */
    private int base;
    /** How many labels of a run have been counted so often, of all runs; all zero between calls. */
    private final int[] reached;

    /** @param classes labels are in {@code [−1, classes)} */
    RunEntropy(int n, int classes) {
        this.n = n;
        counts = new int[classes + 1];
        reached = new int[n + 2];
    }

    double of(Runs runs) {
        int[] starts = runs.starts();
        for (int run = 1; run < starts.length; run++) {
            for (int count = starts[run] - starts[run - 1]; count > 0; count--) {
                reached[count]++;
            }
        }
        return entropy();
    }

    double of(Runs runs, int[] labels) {
        return of(runs.starts(), runs.order(), labels);
    }

    /**
     * Of runs and labels together, where the labels may have changed places.
     *
     * @param starts of the runs
     * @param source by place: the sample whose label stands there
     */
    double of(int[] starts, int[] source, int[] labels) {
        for (int run = 1; run < starts.length; run++) {
            int from = starts[run - 1];
            int to = starts[run];
            if (to - from > 1) { // a single sample makes a count of 1, which adds nothing
                count(source, labels, from, to);
            }
        }
        return entropy();
    }

    private void count(int[] source, int[] labels, int from, int to) {
        if (base > Integer.MAX_VALUE - n) {
            Arrays.fill(counts, 0);
            base = 0;
        }
        for (int place = from; place < to; place++) {
            int label = labels[source[place]] + 1;
            int count = Math.max(counts[label], base) + 1;
            counts[label] = count;
            reached[count - base]++;
        }
        base += to - from;
    }

    /** log n − Σ c·log c / n over all counts c, equal ones together. */
    private double entropy() {
        double sum = 0;
        reached[1] = 0;
        for (int count = 2; reached[count] > 0; count++) {
            int exactly = reached[count] - reached[count + 1];
            reached[count] = 0;
            if (exactly > 0) {
                sum += (double) exactly * count * Math.log(count);
            }
        }
        return Math.log(n) - sum / n;
    }

    /** Of being in one set, in the other, in both, in none; in nats. */
    static double of(int samples, BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int common = both.cardinality();
        int onlyA = a.cardinality() - common;
        int onlyB = b.cardinality() - common;
        return of(common, onlyA, onlyB, samples - common - onlyA - onlyB);
    }

    /** Of being in a set or not; in nats. */
    static double of(int samples, BitSet set) {
        return of(set.cardinality(), samples - set.cardinality());
    }

    private static double of(int... cells) {
        Arrays.sort(cells); // so that the sum does not depend on their order
        int n = 0;
        double sum = 0;
        for (int count : cells) {
            n += count;
            sum += count > 1 ? count * Math.log(count) : 0;
        }
        return Math.log(n) - sum / n;
    }
}
