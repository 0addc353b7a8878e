package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Searches the weights at which most samples are right, exactly and not on a grid. Of two members it finds the best there
 * are; of more it climbs from equal weights, one member's weight at a time, so that it may end on a lower peak.
 */
final class WeightSearch {
    /** Rounds through all members; each that changes nothing is the last. */
    static final int MOST_ROUNDS = 8;

    private final Pool pool;
    private final IntPredicate counted;
    private final Parallel parallel;
    private final int members;
    private final List<Pool.Slice> slices;

    /** @param counted the samples that count */
    WeightSearch(Pool pool, IntPredicate counted, Parallel parallel) {
        this.pool = pool;
        this.counted = counted;
        this.parallel = parallel;
        members = pool.members();
        slices = pool.slices();
    }

    /** The weights, summing to 1. Where a whole stretch of them is as good, its middle. */
    double[] weights() {
        double[] weights = new double[members];
        Arrays.fill(weights, 1.0 / members);
        if (members == 2) {
            Steps steps = ofTwo();
            return moved(weights, 0, steps.middle(steps.best()));
        }
        int reached = right(weights);
        boolean climbing = true;
        for (int round = 0; round < MOST_ROUNDS && climbing; round++) {
            climbing = false;
            for (int m = 0; m < members && weights[m] < 1; m++) {
                Steps steps = along(m, weights);
                int best = steps.best();
                if (steps.right()[best] > reached) {
                    reached = steps.right()[best];
                    weights = moved(weights, m, steps.middle(best));
                    climbing = true;
                }
            }
        }
        return weights;
    }

    /** Of two members, open samples right against the weight of the first. */
    Steps ofTwo() {
        return along(0, new double[] {0, 1});
    }

    /** Open samples right while the weight of a member goes from 0 to 1 and the others keep their proportions. */
    private Steps along(int member, double[] weights) {
        double[] others = moved(weights, member, 0);
        return parallel.fold(slices.size(), new Flips(), i -> flips(slices.get(i), member, others), Flips::with)
                .steps();
    }

    private Flips flips(Pool.Slice slice, int member, double[] others) {
        double[] rest = new double[slice.right().length];
        Flips flips = new Flips();
        Envelope envelope = new Envelope(slice, rest, member, members, pool.floor());
        for (int i = 0; i < slice.open(); i++) {
            if (counted.test(slice.samples()[i])) {
                for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                    rest[k] = pool.worth(slice, k, others);
                }
                envelope.walk(i, flips);
            }
        }
        return flips;
    }

    /** The weights once one is set and the others share what is left in their proportions. */
    private static double[] moved(double[] weights, int member, double to) {
        double[] moved = weights.clone();
        for (int m = 0; m < moved.length; m++) {
            moved[m] = m == member ? to : weights[m] * (1 - to) / (1 - weights[member]);
        }
        return moved;
    }

    private int right(double[] weights) {
        return parallel.fold(
                slices.size(),
                0,
                s -> {
                    Pool.Slice slice = slices.get(s);
                    int right = 0;
                    for (int i = 0; i < slice.open(); i++) {
                        right += counted.test(slice.samples()[i]) && pool.right(slice, i, weights) ? 1 : 0;
                    }
                    return right;
                },
                Integer::sum);
    }
}
