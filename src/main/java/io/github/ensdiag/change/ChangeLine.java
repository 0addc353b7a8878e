package io.github.ensdiag.change;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;

/** What changed in one line, for a log. */
final class ChangeLine {
    private ChangeLine() {}

    static String of(Changes changes) {
        String start = "Against the baseline: ";
        if (changes.nothing()) {
            return start + "nothing changed.";
        }
        return start
                + changes.samples()
                        .map(ChangeLine::matched)
                        .orElseGet(() -> difference(accuracy(changes)) + "; sample by sample nothing can be said. "
                                + changes.unmatched());
    }

    private static Figure accuracy(Changes changes) {
        return changes.of(new Subject.Ensemble(), PredictorMeasure.ACCURACY)
                .orElseThrow()
                .difference();
    }

    private static String matched(SampleChanges samples) {
        SeriesChange ensemble = samples.ensemble();
        String where = samples.whole()
                ? ""
                : " on the " + Prose.samples(samples.matched()) + " that both have"
                        + (samples.relabelled() > 0
                                ? " with the same true class (" + Prose.samples(samples.relabelled()) + " with another)"
                                : "");
        String flips = ensemble.newlyRight() + ensemble.newlyWrong() == 0
                ? "no sample changed sides."
                : Prose.samples(ensemble.newlyRight()) + " newly right, " + Prose.count(ensemble.newlyWrong())
                        + " newly wrong.";
        return difference(ensemble.difference()) + where + ": " + flips;
    }

    private static String difference(Figure difference) {
        return Prose.signedPoints(difference.get()) + " points"
                + difference
                        .interval()
                        .map(i -> " (95 % interval " + Prose.signedPoints(i.low()) + " to "
                                + Prose.signedPoints(i.high()) + ")")
                        .orElse("");
    }
}
