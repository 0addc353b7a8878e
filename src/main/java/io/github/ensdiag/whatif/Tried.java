package io.github.ensdiag.whatif;

import java.util.List;
import java.util.Optional;

/**
 * A rung before it is compared with today's ensemble.
 *
 * @param right by sample
 * @param halves as in {@link Rung}
 * @param forUse as in {@link Rung}
 */
record Tried(Step step, boolean[] right, List<Fit> halves, Optional<Fit> forUse) {
    /** Where nothing was fitted. */
    Tried(Step step, boolean[] right) {
        this(step, right, List.of(), Optional.empty());
    }
}
