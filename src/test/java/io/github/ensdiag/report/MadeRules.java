package io.github.ensdiag.report;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.testing.Hostile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rules of every kind for sets of any members and classes. */
final class MadeRules {
    static final List<Rule> RULES = List.of(
            rule(PredictorMeasure.ACCURACY, new Selection.Ensemble(), 0.1, true, Consequence.WARN, "good enough"),
            rule(EnsembleMeasure.GAIN_OVER_BEST, new Selection.Ensemble(), 0.1, true, Consequence.WARN, ""),
            rule(PredictorMeasure.BRIER, new Selection.Members("*"), 0.8, false, Consequence.FAIL, ""),
            rule(PairMeasure.CONFLICT_AUC, new Selection.Pairs("*", "*"), 0.7, true, Consequence.FAIL, ""),
            rule(AttentionMeasure.SCORE_CKA, new Selection.Pairs("*", "*"), 0, false, Consequence.FAIL, ""),
            rule(ClassMeasure.F1, new Selection.Classes("*", Optional.empty()), 0.6, true, Consequence.PASS, "fair"));

    /** The same, with names and reasons that are hostile, too. */
    static final List<Rule> HOSTILE = RULES.stream()
            .flatMap(r -> Hostile.NAMES.stream()
                    .map(name -> new Rule(
                            r.measure(),
                            r.of(),
                            r.minimum(),
                            r.maximum(),
                            r.tolerance(),
                            r.confident(),
                            r.undecided(),
                            r.broken(),
                            name.strip(),
                            name)))
            .toList();

    private MadeRules() {}

    private static Rule rule(
            Measure measure, Selection of, double minimum, boolean confident, Consequence undecided, String name) {
        return new Rule(
                measure,
                of,
                OptionalDouble.of(minimum),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                confident,
                undecided,
                Consequence.FAIL,
                name,
                name.isEmpty() ? "" : "the user must not notice");
    }
}
