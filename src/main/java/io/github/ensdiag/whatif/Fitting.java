package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Fits temperatures and weights on each half of the samples and scores them on the other, and once more on all samples, for
 * use on new ones.
 *
 * @param temperatures by half and, at {@link #WHOLE}, of all samples: one a member
 */
record Fitting(Halves halves, List<double[]> temperatures, double[] equalWeights, Parallel parallel) {
    /** What is fitted on all samples, beside the halves 0 and 1. */
    static final int WHOLE = 2;

    /** At fitted temperatures, with equal weights. */
    Tried tempered(Step step, IntFunction<Pool> pools) {
        return tried(step, pools, part -> equalWeights, part -> new Fit(list(temperatures.get(part)), List.of()));
    }

    /** With fitted weights, nothing else being fitted. */
    Tried weighted(Step step, Pool pool) {
        List<double[]> weights = weights(part -> pool);
        return tried(step, part -> pool, weights::get, part -> new Fit(List.of(), list(weights.get(part))));
    }

    /** At fitted temperatures, with weights fitted to these. */
    Tried temperedWeighted(Step step, IntFunction<Pool> pools) {
        List<double[]> weights = weights(pools);
        return tried(step, pools, weights::get, part -> new Fit(list(temperatures.get(part)), list(weights.get(part))));
    }

    private List<double[]> weights(IntFunction<Pool> pools) {
        List<double[]> weights = new ArrayList<>();
        for (int part = 0; part <= WHOLE; part++) {
            weights.add(new WeightSearch(pools.apply(part), counted(part), parallel).weights());
        }
        return weights;
    }

    private IntPredicate counted(int part) {
        return sample -> part == WHOLE || halves.of(sample) == part;
    }

    private Tried tried(Step step, IntFunction<Pool> pools, IntFunction<double[]> weights, IntFunction<Fit> fits) {
        boolean[] right = new boolean[halves.samples()];
        for (int half = 0; half < WHOLE; half++) {
            boolean[] scored = pools.apply(half).right(weights.apply(half));
            for (int i = 0; i < right.length; i++) {
                right[i] = halves.of(i) == half ? right[i] : scored[i];
            }
        }
        return new Tried(step, right, List.of(fits.apply(0), fits.apply(1)), Optional.of(fits.apply(WHOLE)));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
