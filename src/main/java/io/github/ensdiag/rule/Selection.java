package io.github.ensdiag.rule;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of whom a rule requires something; {@code *} stands for any characters of a name. */
public sealed interface Selection {
    /** The ensemble. */
    record Ensemble() implements Selection {}

    /** Members by name. */
    record Members(String name) implements Selection {}

    /** Pairs, whichever of the two is named first. */
    record Pairs(String a, String b) implements Selection {}

    /**
     * Classes by id or name; with {@code *} only those of which there are samples.
     *
     * @param member empty: the ensemble on them
     */
    record Classes(String name, Optional<String> member) implements Selection {}

    /** What of the catalogue can be required of it. */
    default List<Measure> measures() {
        if (this instanceof Classes classes) {
            return Arrays.stream(ClassMeasure.values())
                    .filter(m -> classes.member().isEmpty() || !m.ofEnsembleOnly())
                    .map(m -> (Measure) m)
                    .toList();
        }
        if (this instanceof Pairs) {
            return Stream.<Measure>concat(Stream.of(PairMeasure.values()), Stream.of(AttentionMeasure.values()))
                    .toList();
        }
        List<Measure> predictor = List.of(PredictorMeasure.values());
        return this instanceof Members
                ? predictor
                : Stream.concat(
                                predictor.stream().filter(m -> m != PredictorMeasure.FOLLOW_RATE),
                                Stream.of(EnsembleMeasure.values()))
                        .toList();
    }
}
