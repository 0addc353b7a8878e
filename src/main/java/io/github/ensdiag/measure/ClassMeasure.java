package io.github.ensdiag.measure;

import static io.github.ensdiag.measure.Description.Likeness.NONE;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.statistics.Figure;

/** What is measured of one series, a member or the ensemble, on one class. */
public enum ClassMeasure implements Measure {
    ACCURACY(
            "Accuracy on the class",
            SHARE,
            0,
            1,
            "share of the samples of the class with ŷ = y",
            "",
            "Of the samples of this class, the share that is answered right; also called recall.",
            (counts, series) -> Figure.share(counts.right().get(series), counts.size()));

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
        return IntervalBasis.WILSON;
    }

    /** Its value; absent where a denominator is 0. */
    public Figure of(ClassCounts counts, int series) {
        return value.of(counts, series);
    }
}
