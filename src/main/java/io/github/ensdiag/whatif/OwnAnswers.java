package io.github.ensdiag.whatif;

import java.util.Arrays;
import java.util.List;

/** What each member answers on its own to the open samples of a slice. */
final class OwnAnswers {
    /** By member and sample, the candidate; −1: no answer. */
    private final int[][] candidates;

    private OwnAnswers(Pool.Slice slice, int members, double floor) {
        candidates = new int[members][slice.open()];
        for (int[] ofMember : candidates) {
            Arrays.fill(ofMember, -1);
        }
        for (int m = 0; m < members; m++) {
            double[] values = slice.values()[m];
            for (int i = 0; i < slice.open(); i++) {
                double highest = floor;
                for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                    if (values[k] > highest) {
                        highest = values[k];
                        candidates[m][i] = k;
                    }
                }
            }
        }
    }

    /** By slice. */
    static List<OwnAnswers> of(Pool pool) {
        return pool.slices().stream()
                .map(s -> new OwnAnswers(s, pool.members(), pool.floor()))
                .toList();
    }

    /** The candidate that a member answers to the i-th sample, the first of equal ones; −1: it does not answer. */
    int of(int i, int member) {
        return candidates[member][i];
    }
}
