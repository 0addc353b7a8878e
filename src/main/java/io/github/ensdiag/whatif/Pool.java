package io.github.ensdiag.whatif;

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
     * class; what member m gives to candidate k stands at {@code values[k * members + m]}.
     *
     * @param samples their numbers
     * @param right by candidate
     */
    record Slice(int[] samples, int[] starts, boolean[] right, double[] values) {
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
            for (int i = 0; i < slice.open(); i++) {
                right[slice.samples[i]] = right(slice, i, weights);
            }
        }
        return right;
    }

    /** Whether the weighted sum answers an open sample right. Sums as the ensemble itself does, member by member. */
    boolean right(Slice slice, int i, double[] weights) {
        double highest = floor;
        boolean right = false;
        for (int k = slice.starts[i]; k < slice.starts[i + 1]; k++) {
            double worth = worth(slice, k, weights);
            if (worth > highest) {
                highest = worth;
                right = slice.right[k];
            }
        }
        return right;
    }

    /** The weighted sum of what the members give to a candidate. */
    double worth(Slice slice, int k, double[] weights) {
        double sum = 0;
        for (int m = 0; m < members; m++) {
            sum += weights[m] * slice.values[k * members + m];
        }
        return sum;
    }
}
