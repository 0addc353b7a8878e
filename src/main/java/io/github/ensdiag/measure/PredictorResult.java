package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.NullComparison;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one predictor.
 *
 * @param name the member's name; of the ensemble, how it combines
 * @param right samples it gets right
 * @param ties samples whose highest score several classes share; the lowest index was taken
 * @param noAnswers samples without an answer; they count as wrong
 * @param clips samples whose true class has a probability below 1e-12, at which the logarithm was clipped
 * @param figures every measure; an absent one does not apply
 * @param profile empty where only decisions are known
 * @param aboutTruth I(Ŷ;Y), with Ŷ permuted as its null
 */
public record PredictorResult(
        String name,
        long right,
        long ties,
        long noAnswers,
        long clips,
        Map<PredictorMeasure, Figure> figures,
        Optional<ScoreProfile> profile,
        NullComparison aboutTruth) {

    /** One figure. */
    public Figure figure(PredictorMeasure measure) {
        return figures.get(measure);
    }

    /** The accuracy, in [0, 1]. */
    public double accuracy() {
        return figure(PredictorMeasure.ACCURACY).get();
    }
}
