package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of two members.
 *
 * @param a index of the member named first
 * @param b index of the other
 * @param several samples with several right classes
 * @param scores correlation of their scores; empty where one has only decisions
 */
public record PairResult(
        int a,
        int b,
        Cells cells,
        Conflicts conflicts,
        int several,
        Map<PairMeasure, Figure> figures,
        PairInformation information,
        Optional<ScoreCorrelation> scores) {

    /** One figure. */
    public Figure figure(PairMeasure measure) {
        return figures.get(measure);
    }

    /** What the measure can be at these two accuracies, and what independent errors would give. */
    public Limits limits(PairMeasure measure) {
        return Limits.of(measure, cells, several, figure(PairMeasure.SAME_WRONG_ANSWER_EXPECTED));
    }
}
