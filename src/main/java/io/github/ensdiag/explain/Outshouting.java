package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.Comparator;
import java.util.Optional;

/** One member that outshouts the best: whether there is one, how that shows, and what to try. */
final class Outshouting {
    /** How much higher a member's mean confidence must be than the best one's to be called louder. */
    static final double LOUDER = 0.05;

    /** How far a member's share of the answers taken must exceed its share of the right ones. */
    static final double BEYOND_RIGHT = 0.1;

    private final Results results;
    private final Verdict.Effect effect;
    private final String best;
    private final String ensemble;

    Outshouting(Results results, Verdict.Effect effect, String ensemble) {
        this.results = results;
        this.effect = effect;
        this.ensemble = ensemble;
        best = results.best().predictor().name();
    }

    /**
     * A member that is right less often than the best one and yet surer of itself, and is followed in conflicts with it far
     * more often than it is right there. Of several members a vote of others may be why it is followed, so only a decision,
     * which counts as full certainty, is named among them; and nothing is said where weights are configured, or where the
     * ensemble is no average: how it weighs its members is another matter.
     */
    Optional<MemberResult> find() {
        boolean silent = effect == Verdict.Effect.GAIN
                || !results.scored()
                || !results.averaged()
                || !results.options().weights().isEmpty();
        if (silent) {
            return Optional.empty();
        }
        PredictorResult top = results.best().predictor();
        return results.members().stream()
                .filter(m -> m.predictor().right() < top.right())
                .filter(m -> results.members().size() == 2 || decides(m.predictor()))
                .filter(m -> confidence(m.predictor()) - confidence(top) > LOUDER)
                .filter(m -> takenBeyondRight(results.members().indexOf(m)))
                .max(Comparator.comparingDouble(m -> confidence(m.predictor())));
    }

    /** Beside scores a decision counts as full certainty. */
    private static double confidence(PredictorResult member) {
        return member.figure(PredictorMeasure.CONFIDENCE).value().orElse(1);
    }

    private static boolean decides(PredictorResult member) {
        return member.profile().isEmpty();
    }

    /** Whether, in conflicts with the best member, m is followed far more often, of the two, than it is right. */
    private boolean takenBeyondRight(int m) {
        Conflict conflict = conflict(m);
        double taken = (double) conflict.taken() / (conflict.taken() + conflict.bestTaken());
        double right = (double) conflict.right() / (conflict.right() + conflict.bestRight());
        return taken > right + BEYOND_RIGHT;
    }

    /** Conflicts of member m with the best one, from m's side. */
    private record Conflict(long total, long taken, long right, long bestTaken, long bestRight) {}

    private Conflict conflict(int m) {
        int top = results.ensemble().best();
        PairResult pair = results.pairs().stream()
                .filter(p -> p.a() == Math.min(m, top) && p.b() == Math.max(m, top))
                .findFirst()
                .orElseThrow();
        var its = m < top ? Conflicts.Side.A : Conflicts.Side.B;
        var other = m < top ? Conflicts.Side.B : Conflicts.Side.A;
        var conflicts = pair.conflicts();
        return new Conflict(
                conflicts.total(),
                conflicts.taken(its),
                conflicts.right(its),
                conflicts.taken(other),
                conflicts.right(other));
    }

    String reason(MemberResult member) {
        Conflict conflict = conflict(results.members().indexOf(member));
        return "Where " + best + " and " + member.predictor().name() + " give different answers, " + ensemble
                + " takes " + member.predictor().name() + "'s in " + Prose.percent(conflict.taken(), conflict.total())
                + ", although it is right in " + Prose.percent(conflict.right(), conflict.total()) + " (" + best
                + " in "
                + Prose.percent(conflict.bestRight(), conflict.total()) + "). It is surer of itself, "
                + sureness(member.predictor()) + ", than " + best + ", "
                + sureness(results.best().predictor()) + ".";
    }

    private static String sureness(PredictorResult member) {
        if (decides(member)) {
            return "its decisions counting as full certainty at " + Prose.fixed(member.accuracy() * 100, 0)
                    + " % accuracy";
        }
        return "mean confidence "
                + Prose.fixed(member.figure(PredictorMeasure.CONFIDENCE).get(), 2) + " at "
                + Prose.fixed(member.accuracy() * 100, 0) + " % accuracy";
    }

    String advice(MemberResult loud) {
        String name = loud.predictor().name();
        return decides(loud.predictor())
                ? "Leave " + name
                        + " out, give it less weight, or save probabilities for it instead of decisions: a decision "
                        + "beside scores outweighs any doubt of the others."
                : "Bring the confidences to one scale before averaging" + temperatures(loud) + ".";
    }

    private String temperatures(MemberResult loud) {
        Figure own = results.best().predictor().figure(PredictorMeasure.TEMPERATURE);
        Figure its = loud.predictor().figure(PredictorMeasure.TEMPERATURE);
        return own.defined() && its.defined()
                ? ": the fitted temperatures are " + Prose.fixed(own.get(), 2) + " for " + best + " and "
                        + Prose.fixed(its.get(), 2) + " for " + loud.predictor().name()
                : "";
    }
}
