package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.vector.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What a rule of combining would reach if the members' errors were independent given the class: each member's row is
 * taken from another sample with the same right classes. That keeps every member's accuracy and confidences and takes away
 * only that they err on the same samples. No sample's rows meet, for with those the mean would not be free of bias.
 *
 * @param accuracy mean over samples and permutations, with a 95 % interval; see {@link PairedRows} for what it covers
 * @param difference of that to the accuracy compared with, with a 95 % interval, empty where nothing varies
 * @param unpaired samples with the same right classes as fewer others than it takes for no rows of theirs to meet: there
 *     some dependence, where they are alone all of it, remains
 * @param exchanged whether any rows could be exchanged at all
 */
record IndependentErrors(Figure accuracy, Figure difference, long unpaired, boolean exchanged) {
    /** Random pairings that the figures are the mean of. */
    static final int PERMUTATIONS = 5;

    /**
     * Tries it out. The figures are bit for bit the same for any number of threads.
     *
     * @param rule one weight for each of the set's members; a given ensemble is not looked at
     * @param columns of the set
     * @param today by sample, whether the ensemble compared with is right
     */
    static IndependentErrors of(
            EvaluationSet set, CombiningRule rule, Columns columns, long seed, boolean[] today, Parallel parallel) {
        Strata strata = Strata.of(set);
        SplittableRandom random = new SplittableRandom(seed);
        List<Pairing> pairings = Stream.generate(
                        () -> new Pairing(strata, set.members().size(), random))
                .limit(PERMUTATIONS)
                .toList();
        boolean[][] right = new boolean[PERMUTATIONS][set.samples()];
        // one stratum after the other, for they are paired among themselves
        int[] order = Runs.of(strata.of(), strata.count()).order();
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        var workers = ThreadLocal.withInitial(() -> new Worker(set, rule, columns, places));
        // Every chunk writes its own samples, so that there is nothing to merge.
        parallel.pass(
                "Pairing at random",
                set.samples(),
                right,
                chunk -> {
                    workers.get().decide(chunk, order, pairings, right);
                    return right;
                },
                (all, next) -> all);
        PairedRows paired = new PairedRows(strata, pairings, right);
        return new IndependentErrors(
                paired.accuracy(),
                paired.difference(today),
                strata.inSmallerThan(set.members().size()),
                strata.inSmallerThan(2) < set.samples());
    }

    /** Decides the samples of a chunk at a time. Belongs to one thread. */
    private static final class Worker {
        private final EvaluationSet set;
        /** The cheapest first; the last always decides. */
        private final List<Answers> ways = new ArrayList<>();

        private final int[] samples;

        Worker(EvaluationSet set, CombiningRule rule, Columns columns, int[] places) {
            this.set = set;
            if (ForegoneAnswers.apply(set, rule)) {
                ways.add(new ForegoneAnswers(set, rule, columns));
            }
            if (DenseMeanAnswers.apply(set, rule)) {
                ways.add(new DenseMeanAnswers(set, rule, columns, places));
            }
            ways.add(new RowAnswers(set, rule));
            samples = new int[set.members().size()];
        }

        void decide(int chunk, int[] order, List<Pairing> pairings, boolean[][] right) {
            int to = Math.min(set.samples(), (chunk + 1) * Chunks.SIZE);
            for (int place = chunk * Chunks.SIZE; place < to; place++) {
                for (int p = 0; p < right.length; p++) {
                    right[p][order[place]] = right(order[place], pairings.get(p));
                }
            }
        }

        private boolean right(int sample, Pairing pairing) {
            for (int m = 0; m < samples.length; m++) {
                samples[m] = pairing.taken(m, sample);
            }
            int answer = Answers.UNDECIDED;
            for (int way = 0; answer == Answers.UNDECIDED; way++) {
                answer = ways.get(way).answer(samples);
            }
            return answer >= 0 && set.accepts(sample, answer);
        }
    }
}
