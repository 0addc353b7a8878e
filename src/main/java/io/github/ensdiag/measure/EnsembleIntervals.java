package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Comoments;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Intervals;
import io.github.ensdiag.statistics.Moments;
import io.github.ensdiag.statistics.Statistics;
import java.util.Optional;

/** The 95 % intervals of the measures of the ensemble and of all members together. */
final class EnsembleIntervals {
    private EnsembleIntervals() {}

    /** How the interval is made, or why there is none. */
    static String basis(EnsembleMeasure measure) {
        return switch (measure) {
            case GAIN_OVER_BEST -> IntervalBasis.PAIRED;
            case MEAN_ACCURACY, GAIN_OVER_MEAN, KW_VARIANCE, VOTE_ENTROPY, DIVERGENCE, BRIER_AMBIGUITY, NLL_GAP ->
                IntervalBasis.MEAN;
            case ORACLE_ACCURACY -> IntervalBasis.WILSON;
            case EFFICIENCY,
                    INTERRATER_KAPPA,
                    DIFFICULTY,
                    GENERALISED_DIVERSITY,
                    COINCIDENT_FAILURE_DIVERSITY,
                    ERROR_IMPROVEMENT_RATE,
                    ERROR_IMPROVEMENT_RATE_VOTE -> IntervalBasis.BOOTSTRAP;
            case DISAGREEMENT_ERROR_RATIO -> "delta method for a ratio of means";
            case MCNEMAR_LOG10_P, MCNEMAR_P, MCNEMAR_MID_P, COCHRAN_Q, COCHRAN_P -> IntervalBasis.TEST;
            case SMALLEST_DETECTABLE_GAIN -> "none: it is what an interval or test of this many samples can show";
        };
    }

    static Optional<Interval> of(EnsembleMeasure measure, EnsembleStatistics s, Bootstrap bootstrap) {
        Rightness rightness = s.rightness();
        double members = rightness.members();
        Optional<Interval> interval = switch (measure) {
            case GAIN_OVER_BEST -> Statistics.pairedDifference(s.wins(), s.losses(), s.samples(), bootstrap);
            case ORACLE_ACCURACY -> Optional.of(Statistics.wilson(s.samples() - s.noneRight(), s.samples()));
            case MEAN_ACCURACY -> mean(rightness, (right, k) -> k / members);
            case GAIN_OVER_MEAN -> mean(rightness, (right, k) -> right - k / members);
            case KW_VARIANCE -> mean(rightness, (right, k) -> s.divided(k));
            case VOTE_ENTROPY -> mean(rightness, (right, k) -> s.voteEntropy(k));
            case EFFICIENCY ->
                bootstrap.interval(s.efficiencyCells(), c -> EnsembleStatistics.efficiency(c[0], c[1], c[2], c[3]));
            case INTERRATER_KAPPA,
                    DIFFICULTY,
                    GENERALISED_DIVERSITY,
                    COINCIDENT_FAILURE_DIVERSITY,
                    ERROR_IMPROVEMENT_RATE ->
                bootstrap.interval(rightness.cells(), c -> measure.of(s.with(Rightness.resampled(c), s.votes())));
            case ERROR_IMPROVEMENT_RATE_VOTE ->
                bootstrap.interval(s.votes().cells(), c -> measure.of(s.with(rightness, Rightness.resampled(c))));
            case DISAGREEMENT_ERROR_RATIO -> ratio(measure.of(s), s.group().apartAndWrong(), s.samples());
            case DIVERGENCE -> s.scored() ? s.group().divergence().interval() : Optional.empty();
            case BRIER_AMBIGUITY -> s.scored() ? s.group().spread().interval() : Optional.empty();
            case NLL_GAP -> s.scored() ? s.group().logGap().interval() : Optional.empty();
            case MCNEMAR_LOG10_P, MCNEMAR_P, MCNEMAR_MID_P, COCHRAN_Q, COCHRAN_P, SMALLEST_DETECTABLE_GAIN ->
                Optional.empty();
        };
        return interval.filter(i -> i.low() < i.high()).map(measure.about()::within);
    }

    private static Optional<Interval> mean(Rightness rightness, Rightness.Decided value) {
        double mean = rightness.meanOver(value);
        double meanSquare = rightness.meanOver((right, k) -> value.of(right, k) * value.of(right, k));
        return Moments.interval(mean, meanSquare, (long) rightness.samples());
    }

    /** Of the ratio of the mean of x to that of y, up to a factor that is known. */
    private static Optional<Interval> ratio(double ratio, Comoments sums, long samples) {
        double x = sums.sumX() / samples;
        double y = sums.sumY() / samples;
        double relative = sums.standardError(1 / x, -1 / y, 0);
        return Intervals.normal(ratio, ratio * relative, 0, Double.POSITIVE_INFINITY);
    }
}
