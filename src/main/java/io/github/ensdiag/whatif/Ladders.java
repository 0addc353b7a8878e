package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Climbs the ladder: tries every step and compares it, sample by sample, with today's ensemble. */
final class Ladders {
    private final EvaluationSet set;
    private final CombiningRule rule;
    private final Results results;
    private final Columns columns;
    private final Contests contests;
    private final Fitting fitting;
    private final Parallel parallel;
    private final boolean anyTemperature;
    private final boolean[] today;
    private final boolean[] best;

    Ladders(EvaluationSet set, Measured measured, Contests contests, Parallel parallel) {
        this.set = set;
        rule = measured.rule();
        this.contests = contests;
        this.parallel = parallel;
        results = measured.results();
        columns = measured.columns();
        anyTemperature = measured.temperatures().stream().anyMatch(t -> Double.isFinite(t.whole()));
        fitting = new Fitting(measured.halves(), contests.temperatures(), equalWeights(), parallel);
        today = right(results.members().size());
        best = right(results.ensemble().best());
    }

    Ladder ladder() {
        Supplier<IndependentErrors> beside = parallel.beside(this::independent);
        List<Rung> rungs = compared(tried());
        IndependentErrors independent = beside.get();
        if (independent.exchanged()) {
            rungs.add(
                    rungs.size() - 1,
                    new Rung(
                            Step.INDEPENDENT,
                            independent.accuracy(),
                            independent.difference(),
                            Figure.of(Double.NaN),
                            Optional.empty(),
                            List.of(),
                            Optional.empty()));
        }
        return new Ladder(rungs, independent.unpaired(), contests.truncated());
    }

    /** By today's rule; by the mean, or the vote, where the ensemble is given. */
    private IndependentErrors independent() {
        return IndependentErrors.of(set, rule, columns, results.options().seed(), today, parallel);
    }

    /** Of the size of today's where these are equal: then sums round as today's do. */
    private double[] equalWeights() {
        List<Double> configured = results.options().weights();
        double[] weights = new double[results.members().size()];
        Arrays.fill(weights, configured.stream().distinct().count() == 1 ? configured.get(0) : 1);
        return weights;
    }

    private List<Tried> tried() {
        List<Tried> tried = new ArrayList<>();
        tried.add(new Tried(Step.BEST_MEMBER, best));
        tried.add(new Tried(Step.TODAY, today));
        if (results.scored()) {
            addScored(tried);
        } else {
            tried.add(new Tried(Step.VOTE, contests.vote()));
        }
        tried.add(new Tried(Step.ORACLE, anyRight()));
        return tried;
    }

    private void addScored(List<Tried> tried) {
        Pool scores = contests.scores();
        Pool logs = contests.logs();
        tried.add(new Tried(Step.MEAN, scores.right(fitting.equalWeights())));
        tried.add(new Tried(Step.GEOMETRIC, logs.right(fitting.equalWeights())));
        tried.add(new Tried(Step.VOTE, contests.vote()));
        tried.add(new Tried(Step.MAX, contests.highest()));
        tried.add(new Tried(Step.BORDA, contests.borda()));
        Tried weightedMean = fitting.weighted(Step.WEIGHTED_MEAN, scores);
        Tried weightedGeometric = fitting.weighted(Step.WEIGHTED_GEOMETRIC, logs);
        if (!anyTemperature) {
            tried.addAll(List.of(weightedMean, weightedGeometric));
            return;
        }
        List<Tried> means =
                fitting.temperedAndWeighted(Step.TEMPERED_MEAN, Step.TEMPERED_WEIGHTED_MEAN, contests::tempered);
        Tried temperedGeometric = fitting.tempered(Step.TEMPERED_GEOMETRIC, contests::temperedLogs);
        tried.addAll(List.of(means.get(0), temperedGeometric, weightedMean, weightedGeometric, means.get(1)));
    }

    private boolean[] right(int series) {
        boolean[] right = new boolean[columns.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = columns.right(series, i);
        }
        return right;
    }

    private boolean[] anyRight() {
        boolean[] right = new boolean[columns.size()];
        for (int m = 0; m < results.members().size(); m++) {
            for (int i = 0; i < right.length; i++) {
                right[i] |= columns.right(m, i);
            }
        }
        return right;
    }

    private List<Rung> compared(List<Tried> tried) {
        long[] won = tried.stream().mapToLong(t -> beyond(t.right(), today)).toArray();
        long[] lost = tried.stream().mapToLong(t -> beyond(today, t.right())).toArray();
        double[] p = new double[tried.size()];
        Arrays.setAll(
                p,
                t -> tests(tried.get(t).step()) && won[t] + lost[t] > 0
                        ? Math.pow(10, Statistics.mcnemarLog10P(won[t], lost[t]))
                        : Double.NaN);
        double[] adjusted = Statistics.benjaminiHochberg(p);
        List<Rung> rungs = new ArrayList<>();
        for (int t = 0; t < won.length; t++) {
            OptionalDouble adjustedP =
                    Double.isNaN(adjusted[t]) ? OptionalDouble.empty() : OptionalDouble.of(adjusted[t]);
            rungs.add(rung(
                    tried.get(t),
                    new Rung.Flips(won[t], lost[t], Statistics.mcnemarLog10P(won[t], lost[t]), adjustedP)));
        }
        return rungs;
    }

    /** The best member alone is not tried out here: that comparison is the headline's. */
    private static boolean tests(Step step) {
        return step.usable() && step != Step.BEST_MEMBER;
    }

    private Rung rung(Tried tried, Rung.Flips flips) {
        long right = beyond(tried.right(), new boolean[tried.right().length]);
        return new Rung(
                tried.step(),
                Figure.share(right, columns.size()),
                difference(flips.won(), flips.lost()),
                difference(beyond(tried.right(), best), beyond(best, tried.right())),
                Optional.of(flips),
                tried.halves(),
                tried.forUse());
    }

    private Figure difference(long won, long lost) {
        Options options = results.options();
        long n = columns.size();
        return Figure.of((double) (won - lost) / n, Statistics.pairedDifference(won, lost, n, options.bootstrap()));
    }

    /** Samples that are right in one and wrong in the other. */
    private static long beyond(boolean[] right, boolean[] other) {
        long count = 0;
        for (int i = 0; i < right.length; i++) {
            count += right[i] && !other[i] ? 1 : 0;
        }
        return count;
    }
}
