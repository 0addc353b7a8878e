package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What happens to the samples that count while the weights move away from where they are, one member's at a time. What a
 * candidate is worth there is summed up once and not anew for every member.
 */
final class WeightLines {
    private final Pool pool;
    private final int[] order;
    private final IntPredicate counted;
    private final Parallel parallel;
    private final List<Pool.Slice> slices;
    /** By slice and candidate, what it is worth at the weights. */
    private final double[][] worths;

    private double[] weights;

    /**
     * @param order of all members, in which what they give is summed up
     * @param counted the samples that count
     */
    WeightLines(Pool pool, int[] order, IntPredicate counted, Parallel parallel) {
        this.pool = pool;
        this.order = order;
        this.counted = counted;
        this.parallel = parallel;
        slices = pool.slices();
        worths = slices.stream().map(s -> new double[s.right().length]).toArray(double[][]::new);
    }

    /**
     * Goes to some weights, which sum to 1.
     *
     * @return how many open samples are right there
     */
    int moveTo(double[] weights) {
        this.weights = weights;
        return parallel.fold(slices.size(), 0, s -> right(slices.get(s), worths[s]), Integer::sum);
    }

    private int right(Pool.Slice slice, double[] worth) {
        int count = 0;
        for (int i = 0; i < slice.open(); i++) {
            if (counted.test(slice.samples()[i])) {
                double highest = pool.floor();
                boolean right = false;
                for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                    worth[k] = worth(slice, k);
                    if (worth[k] > highest) {
                        highest = worth[k];
                        right = slice.right()[k];
                    }
                }
                count += right ? 1 : 0;
            }
        }
        return count;
    }

    private double worth(Pool.Slice slice, int k) {
        double sum = 0;
        for (int m : order) {
            sum += weights[m] * slice.values()[k * order.length + m];
        }
        return sum;
    }

    /** Open samples right while the weight of a member goes from 0 to 1 and the others keep their proportions. */
    Steps along(int member) {
        return parallel.fold(slices.size(), new Flips(), s -> flips(slices.get(s), worths[s], member), Flips::with)
                .steps();
    }

    private Flips flips(Pool.Slice slice, double[] worth, int member) {
        double[] rest = new double[worth.length];
        double[] own = new double[worth.length];
        Flips flips = new Flips();
        Envelope envelope = new Envelope(slice, rest, own, pool.floor());
        double weight = weights[member];
        for (int i = 0; i < slice.open(); i++) {
            if (counted.test(slice.samples()[i])) {
                for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                    own[k] = slice.values()[k * order.length + member];
                    rest[k] = (worth[k] - weight * own[k]) / (1 - weight);
                }
                envelope.walk(i, flips);
            }
        }
        return flips;
    }
}
