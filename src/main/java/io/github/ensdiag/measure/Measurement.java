package io.github.ensdiag.measure;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Measures an evaluation set: one parallel pass over all rows, from which nearly everything follows, then a fit of each
 * member's temperature, a few evenly spaced rows for rank correlations and the rows that are listed.
 */
public final class Measurement {
    private final EvaluationSet set;
    private final Options options;
    private final Parallel parallel;
    private final double[] weights;
    private final boolean scored;
    private final int members;

    private Measurement(EvaluationSet set, Options options, Parallel parallel) {
        this.set = set;
        this.options = options;
        this.parallel = parallel;
        members = set.members().size();
        weights = IntStream.range(0, members)
                .mapToDouble(
                        m -> options.weights().isEmpty() ? 1 : options.weights().get(m))
                .toArray();
        scored = set.members().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
    }

    /**
     * Measures the set. The figures are bit for bit the same for any number of threads.
     *
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static Results of(EvaluationSet set, Options options) {
        try (Parallel parallel = new Parallel(options.threads())) {
            return new Measurement(set, options, parallel).results();
        }
    }

    private Results results() {
        Queue<JointRows> readers = new ConcurrentLinkedQueue<>();
        Tally tally = pass(readers);
        Columns columns = tally.columns;
        int best = best(tally);
        double[] temperatures = set.members().stream()
                .mapToDouble(m ->
                        m.kind() == Kind.DECISIONS ? Double.NaN : new TemperatureFit(set, m, parallel).temperature())
                .toArray();
        LogScoreRanks logRanks = new LogScoreRanks(set, weights, scored, parallel);
        Correlations correlations = new Correlations(tally, scoredSeries(), logRanks, parallel);
        Confusions confusions = new Confusions(columns, members + 1, set.classes(), parallel);

        PredictorFigures predictors = new PredictorFigures(set, tally, options, scored);
        List<PredictorResult> series =
                parallel.map(members + 1, s -> predictors.of(s, s < members ? temperatures[s] : Double.NaN));
        PairFigures pairFigures = new PairFigures(set, tally, options, confusions, correlations);
        List<PairResult> pairs = parallel.map(tally.pairs.size(), pairFigures::of);

        List<MemberResult> memberResults = new ArrayList<>();
        for (int number = 0; number < members; number++) {
            int m = number;
            memberResults.add(new MemberResult(
                    series.get(m),
                    weights[m] / Vectors.sum(weights, weights.length),
                    tally.group.wins(m),
                    tally.group.losses(m),
                    readers.stream().mapToLong(r -> r.rescaledRows(m)).sum(),
                    readers.stream().mapToDouble(r -> r.worstSum(m)).max().orElse(0),
                    correlations.between(m, members)));
        }
        return new Results(
                set.samples(),
                set.classes(),
                scored,
                options,
                memberResults,
                EnsembleFigures.of(tally, series.get(members), best, weights, pairs, options, scored),
                pairs,
                ClassFigures.of(tally.classes, members, best, confusions),
                ClassFigures.balance(tally.classes, members),
                confusions.most(),
                confusions.mostDifferent(),
                new DisagreementLists(set, columns, weights, best, options.topDisagreements()).find(parallel),
                logRanks.samples());
    }

    /** @param readers takes every reader that was made, for what they saw of the files */
    private Tally pass(Queue<JointRows> readers) {
        int n = set.samples();
        int blockRows = Chunks.rows(set.members());
        var rows = ThreadLocal.withInitial(() -> {
            JointRows made = new JointRows(set);
            readers.add(made);
            return made;
        });
        var kernels = ThreadLocal.withInitial(() -> new RowKernel(weights, options.topK(), set.classes(), scored));
        var chunks = ThreadLocal.withInitial(() -> new Chunk(members, set.classes(), Chunks.SIZE));
        return parallel.fold(
                Chunks.count(n),
                new Tally(members, set.classes(), n),
                number -> {
                    int from = number * Chunks.SIZE;
                    int to = Math.min(n, from + Chunks.SIZE);
                    Chunk chunk = chunks.get();
                    chunk.clear();
                    JointRows block = rows.get();
                    RowKernel kernel = kernels.get();
                    for (int first = from; first < to; first += blockRows) {
                        int count = Math.min(blockRows, to - first);
                        block.load(first, count);
                        for (int r = 0; r < count; r++) {
                            kernel.evaluate(block.row(r), set.labels()[first + r], chunk);
                        }
                    }
                    Tally tally = new Tally(members, set.classes(), to - from);
                    tally.accept(chunk);
                    return tally;
                },
                (total, next) -> {
                    total.merge(next);
                    return total;
                });
    }

    private int best(Tally tally) {
        int best = 0;
        for (int m = 1; m < members; m++) {
            if (tally.series.get(m).hits() > tally.series.get(best).hits()) {
                best = m;
            }
        }
        return best;
    }

    private boolean[] scoredSeries() {
        boolean[] scoredSeries = new boolean[members + 1];
        for (int m = 0; m < members; m++) {
            scoredSeries[m] = set.members().get(m).kind() != Kind.DECISIONS;
        }
        scoredSeries[members] = scored;
        return scoredSeries;
    }
}
