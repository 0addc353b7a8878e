package io.github.ensdiag.whatif;

import java.util.List;
import java.util.Optional;

/**
 * The what-if ladder.
 *
 * @param rungs in the order of {@link Step}; those that do not apply are not there
 * @param unpaired samples of classes with fewer samples than there are members, so that {@link Step#INDEPENDENT} leaves some
 *     of the members' errors together there
 * @param truncated samples on which only the strongest of very many rivals were weighed
 */
public record Ladder(List<Rung> rungs, long unpaired, long truncated) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The rung, if it applies. */
    public Optional<Rung> rung(Step step) {
        return rungs.stream().filter(r -> r.step() == step).findFirst();
    }
}
