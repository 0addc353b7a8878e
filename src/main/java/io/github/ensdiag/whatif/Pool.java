package io.github.ensdiag.whatif;

import java.util.Arrays;
import java.util.List;

/**
 * What every member gives to every class that can win, on every sample: ready to be added up with any weights. On most
 * samples the answer is right, or wrong, whatever the weights; only the others are <em>open</em>.
 */
final class Pool {
    private final int members;
    private final boolean[] sure;
    private final double floor;
    private final List<Slice> slices;

    /**
     * @param sure by sample, whether it is right whatever the weights; an open sample is not
     * @param floor a class wins only with a pooled value above this: 0 for scores, since who gives none does not answer
     * @param slices the open samples, in order
     */
    Pool(int members, boolean[] sure, double floor, List<Slice> slices) {
        this.members = members;
        this.sure = sure;
        this.floor = floor;
        this.slices = List.copyOf(slices);
    }

    /**
     * Some consecutive open samples. The candidates of the i-th are {@code starts[i]} to {@code starts[i + 1]}, ascending by
     * class.
     *
     * @param samples their numbers
     * @param right by candidate
     * @param values by member and candidate, what the member gives to it
     */
    record Slice(int[] samples, int[] starts, boolean[] right, double[][] values) {
        int open() {
            return samples.length;
        }
    }

    int members() {
        return members;
    }

    int samples() {
        return sure.length;
    }

    List<Slice> slices() {
        return slices;
    }

    double floor() {
        return floor;
    }

    /** Whether a sample is right whatever the weights. */
    boolean sure(int sample) {
        return sure[sample];
    }

    /** By sample, whether the weighted sum answers right. */
    boolean[] right(double[] weights) {
        boolean[] right = sure.clone();
        for (Slice slice : slices) {
            boolean[] ofSlice = right(slice, weights);
            for (int i = 0; i < slice.open(); i++) {
                right[slice.samples[i]] = ofSlice[i];
            }
        }
        return right;
    }

    /** By open sample, whether the weighted sum answers right. */
    boolean[] right(Slice slice, double[] weights) {
        double[] sums = new double[slice.right.length];
        for (int m = 0; m < members; m++) {
            add(slice.values[m], weights[m], sums);
        }
        boolean[] right = new boolean[slice.open()];
        for (int i = 0; i < right.length; i++) {
            right[i] = right(slice, i, sums, 0);
        }
        return right;
    }

    private static void add(double[] values, double weight, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += weight * values[k];
        }
    }

    /** Whether the weighted sum answers an open sample right. Sums as the ensemble itself does, member by member. */
    boolean right(Slice slice, int i, double[] weights) {
        double[] sums = new double[slice.starts[i + 1] - slice.starts[i]];
        sum(slice, i, weights, sums);
        return right(slice, i, sums, slice.starts[i]);
    }

    /** Adds up what the members give to the candidates of one open sample. */
    void sum(Slice slice, int i, double[] weights, double[] sums) {
        int start = slice.starts[i];
        int count = slice.starts[i + 1] - start;
        Arrays.fill(sums, 0, count, 0);
        for (int m = 0; m < members; m++) {
            double[] values = slice.values[m];
            for (int k = 0; k < count; k++) {
                sums[k] += weights[m] * values[start + k];
            }
        }
    }

    /** @param from the candidate whose sum is the first */
    private boolean right(Slice slice, int i, double[] sums, int from) {
        double highest = floor;
        boolean right = false;
        for (int k = slice.starts[i]; k < slice.starts[i + 1]; k++) {
            if (sums[k - from] > highest) {
                highest = sums[k - from];
                right = slice.right[k];
            }
        }
        return right;
    }
}
