package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Intervals;
import io.github.ensdiag.statistics.Statistics;
import java.util.Optional;

/** The 95 % intervals of the measures of two members. */
final class PairIntervals {
    private PairIntervals() {}

    /** How the interval is made, or why there is none. */
    static String basis(PairMeasure measure) {
        return switch (measure) {
            case ERROR_CONSISTENCY, Q_STATISTIC, CORRELATION -> IntervalBasis.BOOTSTRAP;
            case DISAGREEMENT, DOUBLE_FAULT, LABEL_AGREEMENT, SAME_WRONG_ANSWER -> IntervalBasis.WILSON;
            case ACCURACY_DIFFERENCE -> IntervalBasis.PAIRED;
            case COHEN_KAPPA -> "Fleiss, Cohen & Everitt 1969, DOI 10.1037/h0028106";
            case CAPA -> "delta method: it is a function of three means";
            case CONFLICT_AUC ->
                "DeLong et al. 1988, DOI 10.2307/2531595, on the logit; none where either is right alone on "
                        + "fewer than 5 samples";
            case ERROR_CONSISTENCY_LOWEST, ERROR_CONSISTENCY_HIGHEST -> IntervalBasis.LIMIT;
            case SAME_WRONG_ANSWER_EXPECTED -> "none: it is what the figure beside it is compared with";
            case SMALLEST_DETECTABLE_DIFFERENCE -> "none: it is what an interval or test of this many samples can show";
            case MCNEMAR_LOG10_P, MCNEMAR_P, MCNEMAR_MID_P -> IntervalBasis.TEST;
        };
    }

    static Optional<Interval> of(PairMeasure measure, PairStatistics s, Bootstrap bootstrap) {
        Cells cells = s.cells();
        long[] counts = {cells.both(), cells.onlyA(), cells.onlyB(), cells.neither()};
        Optional<Interval> interval = switch (measure) {
            case ERROR_CONSISTENCY -> bootstrap.interval(counts, c -> Kappa.of(c[0], c[1], c[2], c[3]));
            case Q_STATISTIC -> bootstrap.interval(counts, c -> FourCells.q(c[0], c[1], c[2], c[3]));
            case CORRELATION -> bootstrap.interval(counts, c -> FourCells.correlation(c[0], c[1], c[2], c[3]));
            case ACCURACY_DIFFERENCE ->
                Statistics.pairedDifference(cells.onlyA(), cells.onlyB(), cells.total(), bootstrap);
            case DISAGREEMENT -> share(cells.onlyA() + cells.onlyB(), cells.total());
            case DOUBLE_FAULT -> share(cells.neither(), cells.total());
            case LABEL_AGREEMENT -> share(s.agree(), cells.total());
            case SAME_WRONG_ANSWER -> share(s.bothWrongSame(), cells.neither());
            case COHEN_KAPPA ->
                Intervals.normal(s.answers().kappa(), s.answers().error(), -1, 1);
            case CAPA ->
                s.scored()
                        ? Intervals.normal(s.capa().value(), s.capa().error(), Double.NEGATIVE_INFINITY, 1)
                        : Optional.empty();
            case CONFLICT_AUC -> s.conflictAuc().interval();
            case ERROR_CONSISTENCY_LOWEST,
                    ERROR_CONSISTENCY_HIGHEST,
                    SAME_WRONG_ANSWER_EXPECTED,
                    SMALLEST_DETECTABLE_DIFFERENCE,
                    MCNEMAR_LOG10_P,
                    MCNEMAR_P,
                    MCNEMAR_MID_P -> Optional.empty();
        };
        return interval.filter(i -> i.low() < i.high());
    }

    private static Optional<Interval> share(long part, long whole) {
        return Figure.share(part, whole).interval();
    }
}
