package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples with the same right classes.
 *
 * @param of by sample, the number of its stratum
 * @param sizes by stratum, how many samples it has; 0 for a class that does not occur
 */
record Strata(int[] of, int[] sizes) {
    static Strata of(EvaluationSet set) {
        int[] of = set.accepted().isPresent()
                ? byRightClasses(set.accepted().get(), set.samples())
                : set.labels().clone();
        int[] sizes = new int[Arrays.stream(of).max().orElse(-1) + 1];
        for (int s : of) {
            sizes[s]++;
        }
        return new Strata(of, sizes);
    }

    private static int[] byRightClasses(Accepted accepted, int samples) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] of = new int[samples];
        for (int i = 0; i < samples; i++) {
            List<Integer> right = Arrays.stream(accepted.classes(), accepted.starts()[i], accepted.starts()[i + 1])
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            of[i] = numbers.computeIfAbsent(right, key -> numbers.size());
        }
        return of;
    }

    /** Number of strata. */
    int count() {
        return sizes.length;
    }

    /** Samples in strata smaller than that. */
    long inSmallerThan(int size) {
        return Arrays.stream(sizes).filter(s -> s < size).sum();
    }
}
