package io.github.ensdiag.measure;

import static io.github.ensdiag.measure.Description.Likeness.NONE;
import static io.github.ensdiag.measure.Description.Unit.NUMBER;
import static io.github.ensdiag.measure.Description.Unit.POINTS;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.statistics.Figure;

/**
 * What is measured of one series, a member or the ensemble, on one class. A name is followed by the class's. TP: samples of
 * the class that it answers right; FP: of others that it answers with the class; FN: of the class that it answers otherwise.
 */
public enum ClassMeasure implements Measure {
    ACCURACY(
            "Accuracy on the class",
            SHARE,
            0,
            1,
            "TP/(TP + FN)",
            "",
            "Of the samples of this class, the share that is answered right; also called recall.",
            (counts, series) -> Figure.share(counts.right().get(series), counts.size())),
    PRECISION(
            "Precision on the class",
            SHARE,
            0,
            1,
            "TP/(TP + FP)",
            "van Rijsbergen 1979, Information Retrieval, 2nd edition",
            "Of the answers with this class, the share that is right.",
            (counts, series) ->
                    Figure.share(counts.right().get(series), counts.predicted().get(series))),
    F1(
            "F1 on the class",
            SHARE,
            0,
            1,
            "2·TP/(2·TP + FP + FN)",
            "van Rijsbergen 1979, Information Retrieval, 2nd edition",
            "Precision and recall in one figure, which is low where either is.",
            ClassMeasureFigures::f1),
    SIZE(
            "Number of samples of the class",
            NUMBER,
            0,
            Double.POSITIVE_INFINITY,
            "TP + FN",
            "",
            "With few samples every other figure of the class is uncertain.",
            (counts, series) -> Figure.of(counts.size())),
    EXCESS(
            "Excess of answers of the class",
            POINTS,
            -1,
            1,
            "share of the answers that are this class − share of the samples that are = (FP − FN)/N",
            "",
            "Above 0 the class is answered too often, below 0 too rarely.",
            ClassMeasureFigures::excess),
    GAIN_OVER_BEST(
            "Gain over the best member on the class",
            POINTS,
            -1,
            1,
            "(wins − losses)/(TP + FN), wins: samples of the class that only the ensemble gets right of the two; losses: only "
                    + "the member that is best over all classes",
            "",
            "What the ensemble is worth on this class: below 0 the best member alone does better.",
            ClassMeasureFigures::gain);

    /** Computes the measure; a series is a member by its place, or the number of members for the ensemble. */
    private interface Value {
        Figure of(ClassCounts counts, int series);
    }

    private final Description about;
    private final Value value;

    ClassMeasure(
            String name,
            Unit unit,
            double lowest,
            double highest,
            String formula,
            String source,
            String reading,
            Value value) {
        about = new Description(name, unit, lowest, highest, NONE, formula, source, reading);
        this.value = value;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public String interval() {
        return switch (this) {
            case ACCURACY, PRECISION -> IntervalBasis.WILSON;
            case F1 -> ClassMeasureFigures.F1_INTERVAL;
            case SIZE -> "none: it is a count";
            case EXCESS, GAIN_OVER_BEST -> IntervalBasis.PAIRED;
        };
    }

    @Override
    public Better better() {
        return switch (this) {
            case ACCURACY, PRECISION, F1, GAIN_OVER_BEST -> Better.HIGHER;
            case SIZE, EXCESS -> Better.NEITHER;
        };
    }

    /** Whether a single member has none of its own. */
    public boolean ofEnsembleOnly() {
        return this == SIZE || this == GAIN_OVER_BEST;
    }

    /** Its value; absent where a denominator is 0, or the series is a member and only the ensemble has one. */
    public Figure of(ClassCounts counts, int series) {
        return value.of(counts, series);
    }
}
