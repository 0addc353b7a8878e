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
 * @param adjustedP exact p of McNemar's test, bounding the false discovery rate over all pairs (Benjamini–Hochberg)
 * @param scores correlation of their scores; empty where one has only decisions
 */
public record PairResult(
        int a,
        int b,
        Cells cells,
        Conflicts conflicts,
        int several,
        Map<PairMeasure, Figure> figures,
        Figure adjustedP,
        PairInformation information,
        Optional<ScoreCorrelation> scores) {

    /** One figure. */
    public Figure figure(PairMeasure measure) {
        return figures.get(measure);
    }

    /** The same with the p that all pairs together give. */
    PairResult adjusted(double p) {
        return new PairResult(a, b, cells, conflicts, several, figures, Figure.of(p), information, scores);
    }

    /** What the measure can be at these two accuracies, and what independent errors would give. */
    public Limits limits(PairMeasure measure) {
        return Limits.of(measure, cells, several, figure(PairMeasure.SAME_WRONG_ANSWER_EXPECTED));
    }
}
