package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import java.util.List;
import java.util.Optional;

/**
 * What a look at every row shows. Some 24 bytes a sample and predictor are kept.
 *
 * @param all the members, then the ready-made ensemble if there is one
 * @param step of so many samples the confidence of one is known
 * @param average how the ready-made ensemble compares with the members' average
 */
record Survey(EvaluationSet set, Truth truth, List<Seen> all, int step, Optional<AverageTally> average) {
    int samples() {
        return set.samples();
    }

    /** The members alone. */
    List<Seen> members() {
        return all.subList(0, set.members().size());
    }

    Optional<Seen> ensemble() {
        return all.size() > set.members().size() ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
    }
}
