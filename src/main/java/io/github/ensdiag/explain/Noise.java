package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/** Too few samples to tell the ensemble from its best member. */
final class Noise implements CauseFinder {
    @Override
    public Optional<Cause> find(Evidence evidence) {
        return evidence.effect == Verdict.Effect.CANNOT_TELL
                ? Optional.of(new Cause(
                        Cause.Kind.NOISE,
                        Figure.of(Double.NaN),
                        0,
                        "the samples are too few to tell",
                        limits(evidence),
                        "Look at the samples on which " + evidence.ensemble() + " and " + evidence.name(evidence.best())
                                + " differ, and at their classes: they show what "
                                + (evidence.two() ? "the other member knows" : "the others know")
                                + " that "
                                + evidence.name(evidence.best()) + " does not, and where they mislead."))
                : Optional.empty();
    }

    private static String limits(Evidence evidence) {
        Figure smallest = evidence.results.ensemble().figure(EnsembleMeasure.SMALLEST_DETECTABLE_GAIN);
        long n = evidence.results.samples();
        return smallest.defined()
                ? "With " + Prose.samples(n) + ", so many of them changing sides, a true difference must be about "
                        + Prose.points(smallest.get()) + " to be noticed four times out of five."
                : "With " + Prose.samples(n)
                        + ", so few of them changing sides, no difference among them could be shown.";
    }
}
