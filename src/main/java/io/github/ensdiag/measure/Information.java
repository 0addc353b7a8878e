package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.NullComparison;
import io.github.ensdiag.vector.Runs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Mutual information of every two members' answers and the truth, by counting. Labels are in {@code [−1, C)}; −1, no answer,
 * is one more category. What takes a single member, above all shuffling within its answers, is done once for all its pairs.
 */
final class Information {
    /** Entropies that differ by a smaller part are the same: chance explains all, as where every answer is another one. */
    private static final double ROUNDING = 1e-12;

    private final int[] truth;
    private final int[][] answers;
    private final List<BitSet> right;
    private final Permuting permuting;
    private final Runs byTruth;
    private final double truthEntropy;
    private final List<Sorted> sorted;
    private final ExpectedInformation expected;
    /** By member and kind, then by other member. */
    private final List<List<EntropyNull>> nulls;

    private final Optional<NullComparison> combinationLoss;

    /** A member's answers sorted, alone and with the truth, and the entropies of that. */
    private record Sorted(Runs runs, Runs withTruth, double entropy, double entropyWithTruth) {}

    /** What a null permutes. */
    private enum Kind {
        /** Another member's answers: I(Â;B̂). */
        ANSWERS,
        /** The same within the answers of this one: what the other adds to it. */
        WITHIN_ANSWER,
        /** The same within the true class: I(Â;B̂|Y). */
        WITHIN_TRUTH,
        /** Where this one is right: I(a;b). */
        CORRECTNESS
    }

    private Information(
            int[] truth,
            int[][] answers,
            List<BitSet> right,
            Optional<int[]> ensemble,
            Permuting permuting,
            Parallel parallel) {
        this.truth = truth;
        this.answers = answers;
        this.right = right;
        this.permuting = permuting;
        byTruth = Runs.of(truth, permuting.classes());
        truthEntropy = entropies().of(byTruth);
        sorted = parallel.map(answers.length, this::sorted);
        expected = new ExpectedInformation(truth.length);
        Kind[] kinds = Kind.values();
        nulls = parallel.map(answers.length * kinds.length, i -> nulls(i / kinds.length, kinds[i % kinds.length]));
        combinationLoss = ensemble.map(this::combinationLoss);
    }

    /**
     * All figures of all pairs, (0,1), (0,2), …, (1,2), ….
     *
     * @param truth by sample
     * @param answers by member, then by sample
     * @param right by member: the samples it gets right
     * @param ensemble the ensemble's answers, if the combination loss is wanted, for exactly two members
     */
    static List<PairInformation> ofPairs(
            int[] truth,
            int[][] answers,
            List<BitSet> right,
            Optional<int[]> ensemble,
            Permuting permuting,
            Parallel parallel) {
        Information information = new Information(truth, answers, right, ensemble, permuting, parallel);
        return parallel.map(answers.length, information::pairsFrom).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** I(Y;Â) with the truth permuted as its null. */
    static NullComparison ofTruth(int[] truth, int[] answers, Permuting permuting) {
        RunEntropy entropies = new RunEntropy(truth.length, permuting.classes());
        Runs runs = Runs.of(answers, permuting.classes());
        double alone = entropies.of(Runs.of(truth, permuting.classes())) + entropies.of(runs);
        double together = entropies.of(runs, truth);
        return permuting
                .nulls(Runs.one(truth.length), runs, List.of(Optional.of(truth)))
                .get(0)
                .of(alone - together, together);
    }

    private RunEntropy entropies() {
        return new RunEntropy(truth.length, permuting.classes());
    }

    private Sorted sorted(int member) {
        RunEntropy entropies = entropies();
        Runs runs = Runs.of(answers[member], permuting.classes());
        Runs withTruth = runs.dividedBy(truth, permuting.classes());
        return new Sorted(runs, withTruth, entropies.of(runs), entropies.of(withTruth));
    }

    private List<EntropyNull> nulls(int a, Kind kind) {
        Sorted of = sorted.get(a);
        return switch (kind) {
            case ANSWERS -> permuting.nulls(Runs.one(truth.length), of.runs, others(b -> b > a));
            case WITHIN_ANSWER -> permuting.nulls(of.runs, of.withTruth, others(b -> b != a));
            case WITHIN_TRUTH -> permuting.nulls(byTruth, of.withTruth, others(b -> b > a));
            case CORRECTNESS ->
                permuting.nulls(
                        truth.length,
                        right.get(a),
                        IntStream.range(0, answers.length)
                                .mapToObj(b -> Optional.of(right.get(b)).filter(bits -> b > a))
                                .toList());
        };
    }

    private List<Optional<int[]>> others(IntPredicate wanted) {
        return IntStream.range(0, answers.length)
                .mapToObj(b -> Optional.of(answers[b]).filter(labels -> wanted.test(b)))
                .toList();
    }

    /**
     * H(Y|Ê) − H(Y|Â,B̂). Permuting the truth within the ensemble's class leaves nothing about it that only A and B together
     * would tell.
     */
    private NullComparison combinationLoss(int[] ensemble) {
        RunEntropy entropies = entropies();
        Runs byEnsemble = Runs.of(ensemble, permuting.classes());
        Runs byBoth = sorted.get(0).runs.dividedBy(answers[1], permuting.classes());
        double given = entropies.of(byEnsemble, truth) - entropies.of(byEnsemble);
        double together = entropies.of(byBoth, truth);
        return permuting
                .nulls(byEnsemble, byBoth, List.of(Optional.of(truth)))
                .get(0)
                .of(given - (together - entropies.of(byBoth)), together);
    }

    private List<PairInformation> pairsFrom(int a) {
        RunEntropy entropies = entropies();
        List<PairInformation> pairs = new ArrayList<>();
        for (int b = a + 1; b < answers.length; b++) {
            pairs.add(pair(a, b, entropies));
        }
        return pairs;
    }

    private PairInformation pair(int a, int b, RunEntropy entropies) {
        double hA = sorted.get(a).entropy;
        double hB = sorted.get(b).entropy;
        double hY = truthEntropy;
        double hAY = sorted.get(a).entropyWithTruth;
        double hBY = sorted.get(b).entropyWithTruth;
        double hAB = entropies.of(sorted.get(a).runs, answers[b]);
        double hABY = entropies.of(sorted.get(a).withTruth, answers[b]);
        double iAB = hA + hB - hAB;
        double mean = (hA + hB) / 2;
        double byChance = expected.of(sizes(a), sizes(b));
        return new PairInformation(
                hA,
                hB,
                of(a, Kind.ANSWERS, b).of(iAB, hAB),
                Figure.of(iAB / mean),
                Figure.of(mean - byChance <= ROUNDING * mean ? Double.NaN : (iAB - byChance) / (mean - byChance)),
                correctness(a, b),
                hA + hY - hAY,
                hB + hY - hBY,
                hAB + hY - hABY,
                of(a, Kind.WITHIN_ANSWER, b).of(hAB + hAY - hA - hABY, hABY),
                of(b, Kind.WITHIN_ANSWER, a).of(hAB + hBY - hB - hABY, hABY),
                of(a, Kind.WITHIN_TRUTH, b).of(hAY + hBY - hY - hABY, hABY),
                combinationLoss);
    }

    private int[] sizes(int member) {
        int[] starts = sorted.get(member).runs.starts();
        int[] sizes = new int[starts.length - 1];
        Arrays.setAll(sizes, run -> starts[run + 1] - starts[run]);
        return sizes;
    }

    private NullComparison correctness(int a, int b) {
        BitSet rightA = right.get(a);
        BitSet rightB = right.get(b);
        double together = RunEntropy.of(truth.length, rightA, rightB);
        double value = RunEntropy.of(truth.length, rightA) + RunEntropy.of(truth.length, rightB) - together;
        return of(a, Kind.CORRECTNESS, b).of(value, together);
    }

    private EntropyNull of(int member, Kind kind, int other) {
        return nulls.get(member * Kind.values().length + kind.ordinal()).get(other);
    }
}
