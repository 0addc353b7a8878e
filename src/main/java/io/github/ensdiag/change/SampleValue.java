package io.github.ensdiag.change;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Subject;
import java.util.Optional;

/** What a figure is the mean of, where being right or wrong tells it sample by sample. */
interface SampleValue {
    double of(int sample);

    /** Of a figure; empty where more is needed than who is right. */
    static Optional<SampleValue> of(Subject subject, Measure measure, Side side) {
        if (subject instanceof Subject.Pair pair) {
            return ofPair(measure, side, side.series(Optional.of(pair.a())), side.series(Optional.of(pair.b())));
        }
        int series = side.series(subject instanceof Subject.Member m ? Optional.of(m.name()) : Optional.empty());
        return measure == PredictorMeasure.ACCURACY
                ? Optional.of(i -> side.right(series, i))
                : ofEnsemble(measure, side, series);
    }

    private static Optional<SampleValue> ofPair(Measure measure, Side side, int a, int b) {
        if (measure == PairMeasure.ACCURACY_DIFFERENCE) {
            return Optional.of(i -> side.right(a, i) - side.right(b, i));
        }
        if (measure == PairMeasure.DISAGREEMENT) {
            return Optional.of(i -> side.right(a, i) ^ side.right(b, i));
        }
        return measure == PairMeasure.DOUBLE_FAULT
                ? Optional.of(i -> 1 - (side.right(a, i) | side.right(b, i)))
                : Optional.empty();
    }

    private static Optional<SampleValue> ofEnsemble(Measure measure, Side side, int ensemble) {
        double members = side.members().size();
        if (measure == EnsembleMeasure.GAIN_OVER_BEST) {
            return Optional.of(i -> side.right(ensemble, i) - side.right(side.best(), i));
        }
        if (measure == EnsembleMeasure.GAIN_OVER_MEAN) {
            return Optional.of(i -> side.right(ensemble, i) - side.membersRight()[i] / members);
        }
        if (measure == EnsembleMeasure.MEAN_ACCURACY) {
            return Optional.of(i -> side.membersRight()[i] / members);
        }
        return measure == EnsembleMeasure.ORACLE_ACCURACY
                ? Optional.of(i -> Math.min(1, side.membersRight()[i]))
                : Optional.empty();
    }
}
