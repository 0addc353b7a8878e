package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.stream.Collectors;

/** The key figures in one line, for a log. */
final class KeyFigures {
    /** More members than this are not named one by one. */
    private static final int NAMED = 6;

    private KeyFigures() {}

    static String of(Results results) {
        String members = results.members().size() > NAMED
                ? results.members().size() + " members, the best "
                        + results.best().predictor().name() + " "
                        + Prose.percent(results.best().predictor().accuracy())
                : results.members().stream()
                        .map(m -> m.predictor().name() + " "
                                + Prose.percent(m.predictor().accuracy()))
                        .collect(Collectors.joining(", "));
        Figure gain = results.ensemble().figure(EnsembleMeasure.GAIN_OVER_BEST);
        String interval = gain.interval()
                .map(i -> ", 95 % interval " + Prose.signedPoints(i.low()) + " to " + Prose.signedPoints(i.high()))
                .orElse("");
        String kappa = results.pairs().size() > 1
                        || !results.pairs()
                                .get(0)
                                .figure(PairMeasure.ERROR_CONSISTENCY)
                                .defined()
                ? ""
                : "; error consistency κ "
                        + Prose.fixed(
                                results.pairs()
                                        .get(0)
                                        .figure(PairMeasure.ERROR_CONSISTENCY)
                                        .get(),
                                2);
        return members + "; their mean "
                + Prose.percent(
                        results.ensemble().figure(EnsembleMeasure.MEAN_ACCURACY).get()) + "; "
                + (results.given()
                        ? "ensemble as given "
                        : results.averaged() ? results.scored() ? "average " : "vote " : results.ensembleNoun() + " ")
                + Prose.percent(results.ensemble().predictor().accuracy()) + " (" + Prose.signedPoints(gain.get())
                + " points against the best" + interval + ")" + kappa + "; at least one right "
                + Prose.percent(results.ensemble()
                        .figure(EnsembleMeasure.ORACLE_ACCURACY)
                        .get());
    }
}
