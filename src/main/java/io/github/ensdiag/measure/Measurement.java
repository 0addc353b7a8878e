package io.github.ensdiag.measure;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.FittedTemperatures;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.rows.Temperatures;
import io.github.ensdiag.rows.Truth;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.vector.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Measures an evaluation set: one parallel pass over all rows, from which nearly everything follows, then a fit of each
 * member's temperature, a few evenly spaced rows for rank correlations and the rows that are listed.
 */
public final class Measurement {
    private final EvaluationSet set;
    private final CombiningRule rule;
    private final Options options;
    private final Parallel parallel;
    private final double[] weights;
    private final boolean scored;
    private final int members;

    private Measurement(EvaluationSet given, Options options, Parallel parallel) {
        Combination combination = Combination.of(given, options, parallel);
        set = combination.set();
        rule = combination.rule();
        this.options = options;
        this.parallel = parallel;
        members = set.members().size();
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        scored = set.members().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
    }

    /** As {@link #of(EvaluationSet, Options, Progress)}, unheard. */
    public static Results of(EvaluationSet set, Options options) {
        return of(set, options, Progress.NONE);
    }

    /**
     * Measures the set. The figures are bit for bit the same for any number of threads.
     *
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static Results of(EvaluationSet set, Options options, Progress progress) {
        try (Parallel parallel = new Parallel(options.threads(), progress)) {
            return of(set, options, parallel).results();
        }
    }

    /** As {@link #of(EvaluationSet, Options, Progress)}, for who goes on from single samples. */
    public static Measured of(EvaluationSet set, Options options, Parallel parallel) {
        return new Measurement(set, options, parallel).measured();
    }

    private Measured measured() {
        Queue<JointRows> readers = new ConcurrentLinkedQueue<>();
        Tally tally = pass(readers);
        Columns columns = tally.columns;
        int best = best(tally);
        ClassSums classes = new ClassSums(columns, members, set.classes());
        LogScoreRanks logRanks = new LogScoreRanks(set, weights, scored, parallel);
        Correlations correlations = new Correlations(tally, scoredSeries(), logRanks, parallel);
        ClassBalance balance = ClassFigures.balance(classes, members, options.bootstrap());
        Confusions confusions = new Confusions(columns, members + 1, set.classes(), parallel);

        PredictorFigures predictors = new PredictorFigures(set, tally, classes, options, scoredSeries());
        Halves halves = Halves.of(set.labels(), options.seed());
        List<FittedTemperatures> temperatures = temperatures(halves);
        List<PredictorResult> series = parallel.map(
                members + 1, s -> predictors.of(s, temperatures.get(s).figure()));
        List<PairResult> pairs = new PairFigures(set, tally, classes, options, confusions, correlations).all(parallel);
        Results results = new Results(
                set.samples(),
                set.classes(),
                set.accepted().map(Accepted::severalAt).orElse(0),
                scored,
                options,
                memberResults(series, tally, readers, correlations),
                EnsembleFigures.of(
                        tally,
                        series.get(members),
                        set.ensemble().map(e -> predictors.average(scored, readers)),
                        best,
                        weights,
                        pairs,
                        options,
                        scored),
                pairs,
                ClassFigures.of(classes, members, best, confusions),
                balance,
                leans(balance, columns, tally, best),
                set.superclasses()
                        .map(groups -> SuperclassFigures.of(groups, columns, members, best, options.bootstrap()))
                        .orElse(List.of()),
                confusions.most(),
                confusions.mostDifferent(),
                BlockFigures.of(set.superclasses(), columns, members, set.classes(), confusions, parallel),
                new DisagreementLists(set, columns, weights, best, options.topDisagreements()).find(parallel),
                Fates.of(columns, members + 1),
                logRanks.samples());
        return new Measured(results, columns, rule, halves, temperatures.subList(0, members));
    }

    private List<MemberResult> memberResults(
            List<PredictorResult> series, Tally tally, Queue<JointRows> readers, Correlations correlations) {
        List<MemberResult> results = new ArrayList<>();
        Comparison[] comparisons = Comparison.all(
                members, tally.group::wins, tally.group::losses, m -> set.samples(), options.bootstrap());
        for (int m = 0; m < members; m++) {
            results.add(new MemberResult(
                    series.get(m),
                    weights[m] / Vectors.sum(weights, weights.length),
                    tally.group.wins(m),
                    tally.group.losses(m),
                    comparisons[m],
                    JointRows.rescaledRows(readers, m),
                    JointRows.worstSum(readers, m),
                    correlations.between(m, members)));
        }
        return results;
    }

    /** By series; none for decisions, and for an average, whose scores no file holds. */
    private List<FittedTemperatures> temperatures(Halves halves) {
        List<FittedTemperatures> temperatures =
                new ArrayList<>(Collections.nCopies(members + 1, FittedTemperatures.NONE));
        List<Member> read = set.predictors();
        for (int s = 0; s < read.size(); s++) {
            // The rule may have had need of the members' already.
            temperatures.set(
                    s,
                    rule.temperatures().isPresent() && s < members
                            ? rule.temperatures().get().fitted().get(s)
                            : Temperatures.fit(set, read.get(s), halves, parallel));
        }
        return temperatures;
    }

    /** @param readers takes every reader that was made, for what they saw of the files */
    private Tally pass(Queue<JointRows> readers) {
        int n = set.samples();
        int blockRows = Chunks.rows(set.predictors());
        boolean given = set.ensemble().isPresent();
        boolean anyScored = set.predictors().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
        var rows = ThreadLocal.withInitial(() -> {
            JointRows made = new JointRows(set);
            readers.add(made);
            return made;
        });
        var kernels =
                ThreadLocal.withInitial(() -> new RowKernel(weights, given, options.topK(), set.classes(), anyScored));
        var chunks = ThreadLocal.withInitial(() -> new Chunk(members, given, set.classes(), Chunks.SIZE));
        var truths = ThreadLocal.withInitial(() -> new Truth(set));
        return parallel.pass(
                "Measuring",
                n,
                new Tally(members, given, n),
                number -> {
                    int from = number * Chunks.SIZE;
                    int to = Math.min(n, from + Chunks.SIZE);
                    Chunk chunk = chunks.get();
                    chunk.clear();
                    JointRows block = rows.get();
                    RowKernel kernel = kernels.get();
                    Truth truth = truths.get();
                    for (int first = from; first < to; first += blockRows) {
                        int count = Math.min(blockRows, to - first);
                        block.load(first, count);
                        for (int r = 0; r < count; r++) {
                            JointRow row = block.row(r);
                            truth.turnTo(first + r, row);
                            kernel.evaluate(row, truth, chunk);
                        }
                    }
                    Tally tally = new Tally(members, given, to - from);
                    tally.accept(chunk);
                    return tally;
                },
                (total, next) -> {
                    total.merge(next);
                    return total;
                });
    }

    private List<Lean> leans(ClassBalance balance, Columns columns, Tally tally, int best) {
        int second = best == 0 ? 1 : 0;
        for (int m = second + 1; m < members; m++) {
            second = m != best
                            && tally.series.get(m).hits()
                                    > tally.series.get(second).hits()
                    ? m
                    : second;
        }
        int runnerUp = second;
        return parallel.map(
                members,
                m -> Lean.of(
                        m,
                        m == best ? runnerUp : best,
                        balance.leanings().get(m).index(),
                        columns,
                        members));
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
        scoredSeries[members] =
                set.ensemble().map(e -> e.kind() != Kind.DECISIONS).orElse(scored);
        return scoredSeries;
    }
}
