package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Pools and halves for tests. */
final class Pools {
    private Pools() {}

    /** What the members of a set give when averaged. */
    static Pool of(EvaluationSet set) {
        try (Parallel parallel = new Parallel(2)) {
            return Contests.of(set, List.of(), parallel).scores();
        }
    }

    /** Halves of even and odd samples. */
    static Halves alternating(int samples) {
        // Each sample is a class of its own, and the halves take turns from class to class.
        return Halves.of(IntStream.range(0, samples).toArray(), 1);
    }

    /**
     * A pool drawn at random.
     *
     * @param floor values are not below 0 if this is 0, else of either sign
     * @param unit of the values; they are small multiples of it, so that sums tie often; those of 0.1 are rounded
     */
    static Pool random(int members, int samples, double floor, double unit, Random random) {
        boolean[] sure = new boolean[samples];
        List<Pool.Slice> slices = new ArrayList<>();
        for (int from = 0; from < samples; from += 100) {
            List<Integer> open = new ArrayList<>();
            for (int i = from; i < Math.min(samples, from + 100); i++) {
                if (random.nextInt(4) == 0) {
                    sure[i] = random.nextBoolean();
                } else {
                    open.add(i);
                }
            }
            slices.add(slice(open, members, floor, unit, random));
        }
        return new Pool(members, sure, floor, slices);
    }

    private static Pool.Slice slice(List<Integer> open, int members, double floor, double unit, Random random) {
        int[] starts = new int[open.size() + 1];
        for (int i = 0; i < open.size(); i++) {
            starts[i + 1] = starts[i] + 2 + random.nextInt(5);
        }
        int candidates = starts[open.size()];
        boolean[] right = new boolean[candidates];
        for (int i = 0; i < open.size(); i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                right[k] = random.nextInt(3) == 0;
            }
            // one is right and one is wrong at least
            int other = starts[i] + 1 + random.nextInt(starts[i + 1] - starts[i] - 1);
            right[other] = !right[starts[i]];
        }
        double[][] values = new double[members][candidates];
        for (int k = 0; k < candidates; k++) {
            for (int m = 0; m < members; m++) {
                values[m][k] = unit * random.nextInt(floor == 0 ? 0 : -7, 8);
            }
        }
        return new Pool.Slice(open.stream().mapToInt(i -> i).toArray(), starts, right, values);
    }

    /**
     * The same pool with other values.
     *
     * @param change of a slice's values by member
     */
    static Pool changed(Pool pool, Consumer<double[][]> change) {
        boolean[] sure = new boolean[pool.samples()];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = pool.sure(i);
        }
        List<Pool.Slice> slices = new ArrayList<>();
        for (Pool.Slice slice : pool.slices()) {
            double[][] values = slice.values().clone();
            change.accept(values);
            slices.add(new Pool.Slice(slice.samples(), slice.starts(), slice.right(), values));
        }
        return new Pool(pool.members(), sure, pool.floor(), slices);
    }

    /** Samples drawn from a pool with replacement. */
    static Pool drawn(Pool pool, int samples, Random random) {
        Map<Integer, Pool.Slice> open = new HashMap<>();
        for (Pool.Slice slice : pool.slices()) {
            for (int i = 0; i < slice.open(); i++) {
                open.put(slice.samples()[i], one(slice, i));
            }
        }
        boolean[] sure = new boolean[samples];
        List<Pool.Slice> slices = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            int from = random.nextInt(pool.samples());
            sure[i] = pool.sure(from);
            if (open.containsKey(from)) {
                Pool.Slice one = open.get(from);
                slices.add(new Pool.Slice(new int[] {i}, one.starts(), one.right(), one.values()));
            }
        }
        return new Pool(pool.members(), sure, pool.floor(), slices);
    }

    private static Pool.Slice one(Pool.Slice slice, int i) {
        int start = slice.starts()[i];
        int end = slice.starts()[i + 1];
        return new Pool.Slice(
                new int[] {0},
                new int[] {0, end - start},
                Arrays.copyOfRange(slice.right(), start, end),
                Arrays.stream(slice.values())
                        .map(of -> Arrays.copyOfRange(of, start, end))
                        .toArray(double[][]::new));
    }

    /** Of a weighted sum. */
    static double accuracy(Pool pool, double[] weights) {
        boolean[] right = pool.right(weights);
        return IntStream.range(0, right.length).filter(i -> right[i]).count() / (double) right.length;
    }
}
