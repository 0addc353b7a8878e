package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/** Too few samples to tell the ensemble from its best member. Little difference is not little change. */
final class Noise implements CauseFinder {
    /** Wins and losses cancel where the smaller is at least this part of the larger. */
    static final double CANCEL = 0.8;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        return evidence.effect == Verdict.Effect.CANNOT_TELL
                ? Optional.of(new Cause(
                        Cause.Kind.NOISE,
                        Figure.of(Double.NaN),
                        0,
                        "the samples are too few to tell",
                        churn(evidence),
                        "Look at the samples on which " + evidence.ensemble() + " and " + evidence.name(evidence.best())
                                + " part, and at the classes they come from: they show what the others know that "
                                + evidence.name(evidence.best()) + " does not, and where they mislead."))
                : Optional.empty();
    }

    private static String churn(Evidence evidence) {
        long wins = evidence.results.ensemble().wins();
        long losses = evidence.results.ensemble().losses();
        String best = evidence.name(evidence.best());
        Figure smallest = evidence.results.ensemble().figure(EnsembleMeasure.SMALLEST_DETECTABLE_GAIN);
        return capital(evidence.ensemble()) + " wins " + Prose.samples(wins) + " that " + best
                + " gets wrong and loses " + Prose.count(losses) + " that " + best + " gets right"
                + (Math.min(wins, losses) >= CANCEL * Math.max(wins, losses) ? "; the two cancel." : ".")
                + (smallest.defined()
                        ? " Differences below about " + Prose.points(smallest.get())
                                + " are too small for a set of this size."
                        : "");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
