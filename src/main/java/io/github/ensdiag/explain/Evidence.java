package io.github.ensdiag.explain;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What every cause is looked for in, and how things are called in its sentences. */
final class Evidence {
    /** Significance at which a difference is called real, beside an interval that leaves 0 out. */
    static final double SIGNIFICANT = 0.05;

    final Results results;
    final WhatIf whatIf;
    final List<Finding> findings;
    final Verdict.Effect effect;
    final IntFunction<String> className;

    /**
     * @param className name of a class by index
     * @param findings about the input
     */
    Evidence(Results results, WhatIf whatIf, IntFunction<String> className, List<Finding> findings) {
        this.findings = findings;
        this.results = results;
        this.whatIf = whatIf;
        this.className = className;
        effect = effect(gain());
    }

    /** Without an interval nothing flipped; near the edge the exact test must agree with the interval. */
    private Verdict.Effect effect(Figure gain) {
        if (gain.interval().isEmpty()) {
            return Verdict.Effect.UNCHANGED;
        }
        boolean real = !gain.interval().get().contains(0) && p() * lucky(gain) < SIGNIFICANT;
        return !real ? Verdict.Effect.CANNOT_TELL : gain.get() > 0 ? Verdict.Effect.GAIN : Verdict.Effect.LOSS;
    }

    /**
     * The best of many members is picked on the very samples it is compared on, which flatters it: a loss against it must be
     * the clearer the more there are (Bonferroni). Without, one equal ensemble of 32 in five would be called a loss.
     */
    private int lucky(Figure gain) {
        return gain.get() < 0 && members() > 2 ? members() : 1;
    }

    Figure gain() {
        return results.ensemble().figure(EnsembleMeasure.GAIN_OVER_BEST);
    }

    /** Of McNemar's exact test of the ensemble against the best member. */
    double p() {
        return results.ensemble().figure(EnsembleMeasure.MCNEMAR_P).get();
    }

    boolean two() {
        return members() == 2;
    }

    int members() {
        return results.members().size();
    }

    int best() {
        return results.ensemble().best();
    }

    /** Of two, the one that is not the best. */
    int other() {
        return 1 - best();
    }

    PredictorResult predictor(int m) {
        return results.members().get(m).predictor();
    }

    String name(int m) {
        return predictor(m).name();
    }

    /** What members and parts are worth, where the group they are parts of is today's ensemble itself. */
    Optional<Group> group() {
        boolean today = !results.given()
                && !results.options().combining().fittedTemperatures()
                && (!results.scored()
                        || pooling() == Pooling.MEAN
                        || pooling() == Pooling.GEOMETRIC
                        || pooling() == Pooling.VOTE);
        return today ? whatIf.group() : Optional.empty();
    }

    /** For example {@code the average}. */
    String ensemble() {
        return "the " + (results.averaged() ? results.scored() ? "average" : "vote" : results.ensembleNoun());
    }

    /** Whether a mean of the members' scores, all with the same weight, decides. */
    boolean equalSay() {
        return results.scored()
                && !results.given()
                && results.options().weights().isEmpty()
                && (pooling() == Pooling.MEAN || pooling() == Pooling.GEOMETRIC);
    }

    private Pooling pooling() {
        return results.options().combining().pooling();
    }

    /** Mean highest probability; beside scores a decision counts as full certainty. */
    double confidence(int m) {
        return predictor(m).figure(PredictorMeasure.CONFIDENCE).value().orElse(1);
    }

    Figure temperature(int m) {
        return predictor(m).figure(PredictorMeasure.TEMPERATURE);
    }

    /** The rung, if the ladder has it. */
    Optional<Rung> rung(Step step) {
        return whatIf.ladder().rung(step);
    }

    /** Today's rule once every member is at its fitted temperature. */
    Optional<Rung> tempered() {
        return !equalSay() || results.options().combining().fittedTemperatures()
                ? Optional.empty()
                : rung(pooling() == Pooling.MEAN ? Step.TEMPERED_MEAN : Step.TEMPERED_GEOMETRIC);
    }

    /** Today's rule with fitted weights. */
    Optional<Rung> weighted() {
        if (!equalSay()) {
            return Optional.empty();
        }
        boolean tempered = results.options().combining().fittedTemperatures();
        return rung(
                pooling() == Pooling.GEOMETRIC
                        ? Step.WEIGHTED_GEOMETRIC
                        : tempered ? Step.TEMPERED_WEIGHTED_MEAN : Step.WEIGHTED_MEAN);
    }

    /** Whether the interval of a figure lies above 0. */
    static boolean aboveZero(Figure figure) {
        return figure.interval().filter(i -> i.low() > 0).isPresent();
    }

    /** Whether so many against so many is more than a coin would give (exact sign test). */
    static boolean beyondChance(long more, long fewer) {
        return more > fewer && Statistics.mcnemarLog10P(more, fewer) < Math.log10(SIGNIFICANT);
    }

    /** What a rung has more than today's ensemble, as words: {@code +3.26 points, 95 % interval +3.07 to +3.46}. */
    static String difference(Figure figure) {
        return Prose.signedPoints(figure.get()) + " points"
                + figure.interval()
                        .map(i -> " (95 % interval " + interval(i) + ")")
                        .orElse("");
    }

    static String interval(Interval i) {
        return Prose.signedPoints(i.low()) + " to " + Prose.signedPoints(i.high());
    }
}
