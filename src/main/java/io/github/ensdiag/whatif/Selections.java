package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import java.util.ArrayList;
import java.util.List;

/**
 * Greedy forward selection without replacement (Caruana et al. 2004, DOI 10.1145/1015330.1015432), on each half of the
 * samples and on all of them: whoever makes the most samples right beside those already chosen comes next, the first
 * configured of equals.
 */
final class Selections {
    private static final int ALL = 2;

    private final Pool pool;
    private final double[] weights;
    private final Halves halves;
    /** Members in the order of being chosen: on the first half, on the second, on all samples. */
    private final List<List<Integer>> orders = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private Selections(Pool pool, double[] weights, Halves halves) {
        this.pool = pool;
        this.weights = weights;
        this.halves = halves;
    }

    static Selections of(Pool pool, double[] weights, Halves halves, Parallel parallel) {
        Selections selections = new Selections(pool, weights, halves);
        for (int size = 1; size <= weights.length; size++) {
            selections.choose(parallel);
        }
        return selections;
    }

    /** Members, the one chosen first on all samples first. */
    List<Integer> order() {
        return orders.get(ALL);
    }

    /** By size, from 1: who is chosen then. */
    List<Choice> bySize() {
        List<Choice> choices = new ArrayList<>();
        for (int size = 1; size <= weights.length; size++) {
            choices.add(new Choice(first(0, size), first(1, size), first(ALL, size)));
        }
        return choices;
    }

    private List<Integer> first(int basis, int size) {
        return orders.get(basis).stream().limit(size).sorted().toList();
    }

    private void choose(Parallel parallel) {
        List<Pool.Slice> slices = pool.slices();
        long[][] right =
                parallel.fold(slices.size(), new long[3][weights.length], s -> count(slices.get(s)), Sides::sum);
        for (int basis = 0; basis < orders.size(); basis++) {
            List<Integer> chosen = orders.get(basis);
            int best = -1;
            for (int m = 0; m < weights.length; m++) {
                if (!chosen.contains(m) && (best < 0 || right[basis][m] > right[basis][best])) {
                    best = m;
                }
            }
            chosen.add(best);
        }
    }

    /** By basis and member, open samples right if the member comes next; 0 of one already chosen. */
    private long[][] count(Pool.Slice slice) {
        long[][] right = new long[3][weights.length];
        Race race = new Race(pool, weights);
        for (int i = 0; i < slice.open(); i++) {
            race.turnTo(slice, i);
            int half = halves.of(slice.samples()[i]);
            count(race, orders.get(half), right[half]);
            race.clear();
            count(race, orders.get(ALL), right[ALL]);
        }
        return right;
    }

    private void count(Race race, List<Integer> chosen, long[] right) {
        boolean[] in = new boolean[weights.length];
        for (int m : chosen) {
            race.add(m);
            in[m] = true;
        }
        for (int m = 0; m < weights.length; m++) {
            right[m] += !in[m] && race.rightWith(m) ? 1 : 0;
        }
    }
}
