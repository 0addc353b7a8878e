package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.GivenEnsemble;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import java.util.Optional;

/** How a given ensemble stands to what the members' own average comes to. */
final class Given {
    private Given() {}

    /** Empty where the ensemble is that average. */
    static Optional<String> reason(Results results) {
        return results.ensemble().given().map(given -> reason(given, results));
    }

    private static String reason(GivenEnsemble given, Results results) {
        String average = "the members' " + (results.options().weights().isEmpty() ? "" : "weighted ")
                + (results.scored() ? "average" : "vote");
        if (given.departures() == 0) {
            return "The ensemble was given, not computed here; on every sample it answers as " + average + " does.";
        }
        return "The ensemble was given, not computed here: it is not " + average + ", from which its answer differs on "
                + Prose.percent(given.departures(), results.samples()) + " of the samples and which scores "
                + Prose.percent(given.average().get(PredictorMeasure.ACCURACY).get()) + ".";
    }
}
