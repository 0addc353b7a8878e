package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

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
        boolean[] right = new boolean[halves.samples()];
        for (int half = 0; half < WHOLE; half++) {
            score(pools.apply(half), equalWeights, half, right);
        }
        return tempered(step, right);
    }

    /** With fitted weights, nothing else being fitted. */
    Tried weighted(Step step, Pool pool) {
        List<double[]> weights = new ArrayList<>();
        boolean[] right = new boolean[halves.samples()];
        for (int part = 0; part <= WHOLE; part++) {
            weights.add(weights(pool, part));
            score(pool, weights.get(part), part, right);
        }
        return tried(step, right, part -> new Fit(List.of(), list(weights.get(part))));
    }

    /** At fitted temperatures, first with equal weights, then with weights fitted to these; of the pools there is one at a time. */
    List<Tried> temperedAndWeighted(Step tempered, Step weighted, IntFunction<Pool> pools) {
        List<double[]> weights = new ArrayList<>();
        boolean[] equal = new boolean[halves.samples()];
        boolean[] right = new boolean[halves.samples()];
        for (int part = 0; part <= WHOLE; part++) {
            Pool pool = pools.apply(part);
            weights.add(weights(pool, part));
            score(pool, equalWeights, part, equal);
            score(pool, weights.get(part), part, right);
        }
        return List.of(
                tempered(tempered, equal),
                tried(weighted, right, part -> new Fit(list(temperatures.get(part)), list(weights.get(part)))));
    }

    private double[] weights(Pool pool, int part) {
        return new WeightSearch(pool, sample -> part == WHOLE || halves.of(sample) == part, parallel).weights();
    }

    /** Scores what was fitted on a half on the other; what was fitted on all samples is not scored. */
    private void score(Pool pool, double[] weights, int fittedOn, boolean[] right) {
        if (fittedOn == WHOLE) {
            return;
        }
        boolean[] scored = pool.right(weights);
        for (int i = 0; i < right.length; i++) {
            right[i] = halves.of(i) == fittedOn ? right[i] : scored[i];
        }
    }

    private Tried tempered(Step step, boolean[] right) {
        return tried(step, right, part -> new Fit(list(temperatures.get(part)), List.of()));
    }

    private static Tried tried(Step step, boolean[] right, IntFunction<Fit> fits) {
        return new Tried(step, right, List.of(fits.apply(0), fits.apply(1)), Optional.of(fits.apply(WHOLE)));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
