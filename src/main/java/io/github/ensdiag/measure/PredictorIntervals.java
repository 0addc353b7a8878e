package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Intervals;
import io.github.ensdiag.statistics.Moments;
import io.github.ensdiag.statistics.Statistics;
import java.util.Optional;

/** The 95 % intervals of the measures of one predictor. */
final class PredictorIntervals {
    private PredictorIntervals() {}

    /** How the interval is made, or why there is none. */
    static String basis(PredictorMeasure measure) {
        return switch (measure) {
            case ACCURACY, TOP_K_ACCURACY, FOLLOW_RATE -> IntervalBasis.WILSON;
            case BALANCED_ACCURACY ->
                "delta method over the classes, as Wilson’s interval of as many samples as would "
                        + "give this standard error (Korn & Graubard 1998)";
            case MACRO_F1 -> "delta method over samples (Takahashi et al. 2022, DOI 10.1007/s10489-021-02635-5)";
            case NLL,
                    BRIER,
                    CONFIDENCE,
                    CONFIDENCE_WHEN_RIGHT,
                    CONFIDENCE_WHEN_WRONG,
                    OVERCONFIDENCE,
                    ENTROPY,
                    MARGIN,
                    MISSING_MASS -> IntervalBasis.MEAN;
            case TEMPERATURE ->
                "from the slope and curvature of the likelihood, robust to a wrong model (White 1982, DOI "
                        + "10.2307/1912526), on the logarithm";
            case ECE ->
                "none: chance alone makes the bins differ, so the estimate lies above the truth, the more the fewer "
                        + "samples, and an interval about it would too";
        };
    }

    static Optional<Interval> of(PredictorMeasure measure, PredictorStatistics s) {
        ScoreSums sums = s.sums();
        return switch (measure) {
            case ACCURACY -> Optional.of(Statistics.wilson(sums.hits(), sums.samples()));
            case TOP_K_ACCURACY -> Optional.of(Statistics.wilson(sums.topKHits(), sums.samples()));
            case BALANCED_ACCURACY ->
                s.perClass().flatMap(c -> Intervals.share(c.balancedAccuracy(), c.balancedAccuracyError()));
            case MACRO_F1 -> s.perClass().flatMap(c -> Intervals.share(c.macroF1(), c.macroF1Error()));
            case NLL -> mean(measure, sums.logLoss());
            case BRIER -> mean(measure, sums.brier());
            case CONFIDENCE -> mean(measure, sums.confidence());
            case CONFIDENCE_WHEN_RIGHT -> mean(measure, sums.confidenceWhenRight());
            case CONFIDENCE_WHEN_WRONG -> mean(measure, sums.confidenceWhenWrong());
            case OVERCONFIDENCE -> mean(measure, sums.overconfidence());
            case ENTROPY -> mean(measure, sums.entropy());
            case MARGIN -> mean(measure, sums.margin());
            case MISSING_MASS -> mean(measure, sums.missingMass());
            case TEMPERATURE -> s.temperature().interval();
            case FOLLOW_RATE ->
                s.followed().isPresent()
                        ? Optional.of(Statistics.wilson(s.followed().getAsLong(), sums.samples()))
                        : Optional.empty();
            case ECE -> Optional.empty();
        };
    }

    private static Optional<Interval> mean(Measure measure, Moments moments) {
        return moments.interval().map(measure.about()::within);
    }
}
