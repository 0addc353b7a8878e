package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
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
                                + " part, and at the classes they come from: they show what the others know that "
                                + evidence.name(evidence.best()) + " does not, and where they mislead."))
                : Optional.empty();
    }

    private static String limits(Evidence evidence) {
        Figure smallest = evidence.results.ensemble().figure(EnsembleMeasure.SMALLEST_DETECTABLE_GAIN);
        Interval interval = evidence.gain().interval().orElseThrow();
        boolean both = interval.low() < 0 && interval.high() > 0;
        return "The interval of the difference, " + Evidence.interval(interval)
                + (both ? " points, allows a gain as well as a loss." : " points, is hardly clear of 0.")
                + (smallest.defined()
                        ? " At this rate of change a set of " + Prose.samples(evidence.results.samples())
                                + " shows differences from about " + Prose.points(smallest.get())
                                + " on, four times in five."
                        : "");
    }
}
