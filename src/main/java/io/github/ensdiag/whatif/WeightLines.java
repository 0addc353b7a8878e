package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What happens to the samples that count while the weights move away from where they are, one member's at a time. What a
 * candidate is worth there is summed up once and not anew for every member.
 */
final class WeightLines {
    /** A lead of less than this share of the range is close; a kept sum is off by far less. */
    private static final double CLOSE = 1e-9;

    /** Once kept sums may be off by so many roundings they are summed up anew. */
    private static final double MOST_ROUNDINGS = 1e5;

    /** To take a member's share out of a sum and put another in. */
    private static final int ROUNDINGS_OF_A_MOVE = 4;

    private final Pool pool;
    private final List<OwnAnswers> answers;
    private final int[] order;
    private final IntPredicate counted;
    private final Parallel parallel;
    private final List<Pool.Slice> slices;
    /** What a member can give to one candidate beyond what it gives to another. */
    private final double range;
    /** By slice and candidate, what it is worth at the weights. */
    private final double[][] worths;
    /** By slice and open sample, the candidate that is on top at the weights; −1: there is no answer. */
    private final int[][] tops;
    /** By slice and open sample, by how much. */
    private final double[][] leads;

    private double[] weights;
    /** That a kept sum may be off by, each as large as one of the range. */
    private double roundings;

    /**
     * For a pool.
     *
     * @param answers by slice
     * @param order of all members, in which what they give is summed up
     * @param counted the samples that count
     */
    WeightLines(Pool pool, List<OwnAnswers> answers, int[] order, IntPredicate counted, Parallel parallel) {
        this.pool = pool;
        this.answers = answers;
        this.order = order;
        this.counted = counted;
        this.parallel = parallel;
        slices = pool.slices();
        range = slices.stream().mapToDouble(s -> range(s.values())).max().orElse(0);
        worths = slices.stream().map(s -> new double[s.right().length]).toArray(double[][]::new);
        tops = slices.stream().map(s -> new int[s.open()]).toArray(int[][]::new);
        leads = slices.stream().map(s -> new double[s.open()]).toArray(double[][]::new);
    }

    private static double range(double[][] values) {
        double lowest = 0;
        double highest = 0;
        for (double[] ofMember : values) {
            for (double value : ofMember) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        return highest - lowest;
    }

    /**
     * Goes to some weights, which sum to 1.
     *
     * @return how many open samples are right there
     */
    int moveTo(double[] weights) {
        this.weights = weights;
        roundings = order.length;
        return right(this::worth);
    }

    /**
     * Goes to another weight of one member, the others keeping their proportions. Sums are moved, too, and not summed up
     * anew but where it is close or they are off by too much; so what is right is what is right at {@link #moveTo(double[])}.
     *
     * @param weights once it is there
     * @return how many open samples are right there
     */
    int moveTo(int member, double[] weights) {
        double before = this.weights[member];
        double now = weights[member];
        double scale = (1 - now) / (1 - before);
        double roundingsThere = (roundings + ROUNDINGS_OF_A_MOVE) * scale + ROUNDINGS_OF_A_MOVE;
        if (before == 1 || roundingsThere > MOST_ROUNDINGS) {
            return moveTo(weights);
        }
        this.weights = weights;
        roundings = roundingsThere;
        return right((s, k) -> {
            double own = slices.get(s).values()[member][k];
            return (worths[s][k] - before * own) * scale + now * own;
        });
    }

    private interface Worth {
        double of(int slice, int candidate);
    }

    private int right(Worth worth) {
        return parallel.fold(slices.size(), 0, s -> right(s, worth), Integer::sum);
    }

    private int right(int s, Worth worth) {
        Pool.Slice slice = slices.get(s);
        int right = 0;
        for (int i = 0; i < slice.open(); i++) {
            if (counted.test(slice.samples()[i])) {
                stand(slice, i, s, worth);
                if (leads[s][i] < CLOSE * range) {
                    stand(slice, i, s, this::worth);
                }
                right += tops[s][i] >= 0 && slice.right()[tops[s][i]] ? 1 : 0;
            }
        }
        return right;
    }

    private void stand(Pool.Slice slice, int i, int s, Worth worthThere) {
        double highest = pool.floor();
        double second = highest;
        int top = -1;
        for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
            double worth = worthThere.of(s, k);
            worths[s][k] = worth;
            if (worth > highest) {
                second = highest;
                highest = worth;
                top = k;
            } else {
                second = Math.max(second, worth);
            }
        }
        tops[s][i] = top;
        leads[s][i] = highest - second;
    }

    private double worth(int s, int k) {
        double[][] values = slices.get(s).values();
        double sum = 0;
        for (int m : order) {
            sum += weights[m] * values[m][k];
        }
        return sum;
    }

    /** Open samples right while the weight of a member goes from 0 to 1 and the others keep their proportions. */
    Steps along(int member) {
        return parallel.fold(slices.size(), new Flips(), s -> flips(s, member), Flips::with)
                .steps();
    }

    private Flips flips(int s, int member) {
        Pool.Slice slice = slices.get(s);
        double[] rest = new double[worths[s].length];
        double[] own = slice.values()[member];
        Flips flips = new Flips();
        Envelope envelope = new Envelope(slice, rest, own, pool.floor());
        double weight = weights[member];
        double scale = 1 / (1 - weight);
        for (int i = 0; i < slice.open(); i++) {
            if (!counted.test(slice.samples()[i])) {
                continue;
            }
            if (stays(s, i, member)) {
                flips.begin(slice.right()[tops[s][i]]);
            } else {
                for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                    rest[k] = (worths[s][k] - weight * own[k]) * scale;
                }
                envelope.walk(i, flips);
            }
        }
        return flips;
    }

    /** Whether the top stays on top along the whole line since it is there, for sure, at both ends. */
    private boolean stays(int s, int i, int member) {
        int top = tops[s][i];
        return top >= 0 && answers.get(s).of(i, member) == top && leads[s][i] > weights[member] * range;
    }
}
