package io.github.ensdiag.measure;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.FittedTemperatures;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.rows.ReadRows;
import io.github.ensdiag.rows.RowPass;
import io.github.ensdiag.rows.TemperatureWatch;
import io.github.ensdiag.rows.Watch;
import io.github.ensdiag.vector.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures an evaluation set: from one pass over all rows nearly everything follows; a few evenly spaced rows are read again
 * for rank correlations, and the rows that are listed.
 */
public final class Measurement {
    private final EvaluationSet set;
    private final CombiningRule rule;
    private final Options options;
    private final Parallel parallel;
    private final double[] weights;
    private final boolean scored;
    private final int members;
    private final Halves halves;
    private final TemperatureWatch temperatures;
    private final Tally tally;

    /**
     * Gets ready to watch the rows of {@link #set}.
     *
     * @throws io.github.ensdiag.table.InputException if the members cannot be combined as wanted, or if that takes reading
     *     their rows and one turns out not to be acceptable
     */
    public Measurement(EvaluationSet given, Options options, Parallel parallel) {
        Combination combination = Combination.of(given, options, parallel);
        set = combination.set();
        rule = combination.rule();
        this.options = options;
        this.parallel = parallel;
        members = set.members().size();
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        scored = set.members().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
        halves = Halves.of(set.labels(), options.seed());
        temperatures = new TemperatureWatch(set, halves, parallel);
        tally = new Tally(members, set.ensemble().isPresent(), set.samples());
    }

    /**
     * Measures the set. The figures are bit for bit the same for any number of threads.
     *
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static Results of(EvaluationSet set, Options options) {
        try (Parallel parallel = new Parallel(options.threads())) {
            return of(set, options, parallel).results();
        }
    }

    /** As {@link #of(EvaluationSet, Options)}, for who goes on from single samples. */
    public static Measured of(EvaluationSet set, Options options, Parallel parallel) {
        Measurement measurement = new Measurement(set, options, parallel);
        return measurement.measured(
                RowPass.over(measurement.set(), measurement.expansions(), measurement.watches(), parallel));
    }

    /** The set whose rows are to be watched: that which was given, with the ensemble if that is not the plain average. */
    public EvaluationSet set() {
        return set;
    }

    /** Where the rows are to be expanded. */
    public double[] expansions() {
        return temperatures.expansions();
    }

    /** What is to see all rows. */
    public List<Watch> watches() {
        boolean given = set.ensemble().isPresent();
        boolean anyScored = set.predictors().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
        Watch tallying = () -> new Tallying(
                tally, new RowKernel(weights, given, options.topK(), set.classes(), anyScored), set.classes());
        return List.of(tallying, temperatures);
    }

    /**
     * The figures, after all rows were seen.
     *
     * @param read by predictor
     */
    public Measured measured(List<ReadRows> read) {
        Columns columns = tally.columns;
        int best = best();
        // what does not wait for another goes on beside it
        Supplier<Disagreements> disagreements = parallel.beside(
                () -> new DisagreementLists(set, columns, weights, best, options.topDisagreements()).find(parallel));
        Supplier<LogScoreRanks> logScores = parallel.beside(() -> new LogScoreRanks(set, weights, scored, parallel));
        Confusions confusions = new Confusions(columns, members + 1, set.classes(), parallel);
        Supplier<Blocks> blocks = parallel.beside(
                () -> BlockFigures.of(set.superclasses(), columns, members, set.classes(), confusions, parallel));
        ClassSums classes = new ClassSums(columns, members, set.classes());
        Supplier<List<ClassResult>> byClass =
                parallel.beside(() -> ClassFigures.of(classes, members, best, confusions));
        ClassBalance balance = ClassFigures.balance(classes, members, options.bootstrap());

        PredictorFigures predictors = new PredictorFigures(set, tally, classes, options, scoredSeries());
        List<FittedTemperatures> fitted = fitted();
        List<PredictorResult> series =
                parallel.map(members + 1, s -> predictors.of(s, fitted.get(s).figure()));
        LogScoreRanks logRanks = logScores.get();
        Correlations correlations = new Correlations(tally, scoredSeries(), logRanks, parallel);
        List<PairResult> pairs = new PairFigures(set, tally, classes, options, confusions, correlations).all(parallel);
        Results results = new Results(
                set.samples(),
                set.classes(),
                set.accepted().map(Accepted::severalAt).orElse(0),
                scored,
                options,
                memberResults(series, read, correlations),
                EnsembleFigures.of(
                        tally,
                        series.get(members),
                        set.ensemble().map(e -> predictors.average(scored, read.get(members))),
                        best,
                        weights,
                        pairs,
                        options,
                        scored),
                pairs,
                byClass.get(),
                balance,
                leans(balance, columns, best),
                set.superclasses()
                        .map(groups -> SuperclassFigures.of(groups, columns, members, best, options.bootstrap()))
                        .orElse(List.of()),
                confusions.most(),
                confusions.mostDifferent(),
                blocks.get(),
                disagreements.get(),
                Fates.of(columns, members + 1),
                logRanks.samples());
        return new Measured(results, columns, rule, halves, fitted.subList(0, members));
    }

    private List<MemberResult> memberResults(
            List<PredictorResult> series, List<ReadRows> read, Correlations correlations) {
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
                    read.get(m).rescaled(),
                    read.get(m).worstSum(),
                    correlations.between(m, members)));
        }
        return results;
    }

    /** By series; none for decisions, and for an average, whose scores no file holds. */
    private List<FittedTemperatures> fitted() {
        List<FittedTemperatures> fitted = new ArrayList<>(temperatures.fitted());
        // The rule may have had need of the members' already.
        rule.temperatures().ifPresent(used -> {
            for (int m = 0; m < members; m++) {
                fitted.set(m, used.fitted().get(m));
            }
        });
        if (fitted.size() == members) {
            fitted.add(FittedTemperatures.NONE);
        }
        return fitted;
    }

    private List<Lean> leans(ClassBalance balance, Columns columns, int best) {
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

    private int best() {
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
