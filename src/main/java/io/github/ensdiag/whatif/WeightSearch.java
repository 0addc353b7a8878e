package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Searches the weights at which most samples are right, exactly and not on a grid. Of two members it finds the best there
 * are. Of more it climbs, one member's weight at a time, and so may end on a lower peak; it climbs twice, from equal weights
 * and from the most accurate member alone, and takes the higher peak. The members take their turns in an order that follows
 * from what they say, not from how they are configured.
 */
final class WeightSearch {
    /** Rounds through all members; each that changes nothing is the last. Of many members there are fewer. */
    static final int MOST_ROUNDS = 8;

    private static final int LEAST_ROUNDS = 2;
    /** Times that a member's weight is changed in one climb: the first rounds gain nearly all, and each takes its time. */
    private static final int MOST_TURNS = 96;

    private final Pool pool;
    private final WeightLines lines;
    private final int[] order;

    /** @param counted the samples that count */
    WeightSearch(Pool pool, IntPredicate counted, Parallel parallel) {
        this.pool = pool;
        List<OwnAnswers> answers = OwnAnswers.of(pool);
        order = MemberOrder.of(pool, answers, counted);
        lines = new WeightLines(pool, answers, order, counted, parallel);
    }

    /** The weights, summing to 1. Where a whole stretch of them is as good, its middle. */
    double[] weights() {
        if (pool.members() == 2) {
            Steps steps = ofTwo();
            double first = steps.middle(steps.best());
            return new double[] {first, 1 - first};
        }
        double[] equal = new double[pool.members()];
        Arrays.fill(equal, 1.0 / equal.length);
        double[] alone = new double[equal.length];
        alone[order[0]] = 1;
        Peak fromEqual = climb(equal);
        Peak fromAlone = climb(alone);
        return fromAlone.right > fromEqual.right ? fromAlone.weights : fromEqual.weights;
    }

    /** Of two members, open samples right against the weight of the first. */
    Steps ofTwo() {
        lines.moveTo(new double[] {0, 1});
        return lines.along(0);
    }

    /** @param right open samples right at the weights */
    private record Peak(double[] weights, int right) {}

    private Peak climb(double[] start) {
        Peak peak = new Peak(start, lines.moveTo(start));
        int before = -1;
        int rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, MOST_TURNS / start.length));
        for (int round = 0; round < rounds && peak.right > before; round++) {
            before = peak.right;
            for (int m : order) {
                peak = higher(peak, m);
            }
        }
        return peak;
    }

    /** The highest place that a change of one member's weight leads to, if that is higher. */
    private Peak higher(Peak peak, int m) {
        if (peak.weights[m] == 1) {
            return peak;
        }
        Steps steps = lines.along(m);
        int best = steps.best();
        if (steps.right()[best] <= peak.right) {
            return peak;
        }
        double[] weights = moved(peak.weights, m, steps.middle(best));
        Peak next = new Peak(weights, lines.moveTo(m, weights));
        if (next.right > peak.right) {
            return next;
        }
        // A line may seem higher where sums tie but for rounding.
        lines.moveTo(peak.weights);
        return peak;
    }

    /** The weights once one is set and the others share what is left in their proportions. */
    private static double[] moved(double[] weights, int member, double to) {
        double[] moved = weights.clone();
        for (int m = 0; m < moved.length; m++) {
            moved[m] = m == member ? to : weights[m] * (1 - to) / (1 - weights[member]);
        }
        return moved;
    }
}
