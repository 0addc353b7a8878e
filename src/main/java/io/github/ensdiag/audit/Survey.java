package io.github.ensdiag.audit;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one light pass over all rows shows. Some 24 bytes a sample and predictor are kept.
 *
 * @param all the members, then the ready-made ensemble if there is one
 * @param step of so many samples the confidence of one is known
 * @param average how the ready-made ensemble compares with the members' average
 */
record Survey(EvaluationSet set, Truth truth, List<Seen> all, int step, Optional<AverageTally> average) {
    /** Confidences cost an exponential a score, and some thousands tell as much as all. */
    private static final int CONFIDENCES = 4096;

    int samples() {
        return set.samples();
    }

    /** The members alone. */
    List<Seen> members() {
        return all.subList(0, set.members().size());
    }

    Optional<Seen> ensemble() {
        return all.size() > set.members().size() ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
    }

    /**
     * Reads all rows of all members, once.
     *
     * @param weights one a member; empty: all equal
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    static Survey of(EvaluationSet set, List<Double> weights, Parallel parallel) {
        List<Member> predictors =
                Stream.concat(set.members().stream(), set.ensemble().stream()).toList();
        int n = set.samples();
        int step = Math.max(1, n / CONFIDENCES);
        List<Look> looks = new ArrayList<>();
        predictors.forEach(p -> looks.add(new Look(p, n, step)));
        int blockRows = Chunks.rows(predictors);
        var passes = ThreadLocal.withInitial(() -> new Pass(set, looks, weights));
        Pass.Result result = parallel.pass(
                "Auditing",
                n,
                new Pass.Result(predictors.size()),
                number -> {
                    int from = number * Chunks.SIZE;
                    return passes.get().read(from, Math.min(n, from + Chunks.SIZE), blockRows);
                },
                Pass.Result::merge);
        List<Seen> seen = parallel.map(
                looks.size(), p -> looks.get(p).seen(result.totals().get(p)));
        return new Survey(set, Truth.of(set), seen, step, set.ensemble().map(e -> result.average()));
    }

    /** The arrays of one predictor while they are filled, each place by one thread. */
    record Look(
            Member member, int[] answers, int[] lowest, double[] tops, long[] hashes, double[] confidences, int step) {
        Look(Member member, int samples, int step) {
            this(
                    member,
                    new int[samples],
                    new int[samples],
                    new double[samples],
                    new long[samples],
                    new double[(samples + step - 1) / step],
                    step);
        }

        Seen seen(Totals totals) {
            int[] given = answers.clone();
            Arrays.sort(given);
            int distinct = 0;
            for (int i = 0; i < given.length; i++) {
                distinct += i == 0 || given[i] != given[i - 1] ? 1 : 0;
            }
            return new Seen(member, answers, lowest, tops, hashes, confidences, totals, new RowIndex(hashes), distinct);
        }
    }
}
