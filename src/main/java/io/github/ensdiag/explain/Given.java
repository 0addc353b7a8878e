package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.GivenEnsemble;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import java.util.Optional;

/** How an ensemble that is given, or combined by another rule, stands to what the members' own average comes to. */
final class Given {
    private Given() {}

    /** Empty where the ensemble is that average. */
    static Optional<String> reason(Results results) {
        return results.ensemble().given().map(given -> reason(given, results));
    }

    private static String reason(GivenEnsemble given, Results results) {
        String average = "the members’ " + results.averageNoun();
        String what = results.given()
                ? "The ensemble was given, not computed here"
                : "The ensemble is " + results.options().combining().words();
        if (given.departures() == 0) {
            return what + "; on every sample it answers as " + average + " does.";
        }
        return what + ": it is not " + average + ", from which its answer differs on "
                + Prose.percent(given.departures(), results.samples()) + " of the samples and which scores "
                + Prose.percent(given.average().get(PredictorMeasure.ACCURACY).get()) + ".";
    }
}
