package io.github.ensdiag.rows;

import java.util.List;
import java.util.Optional;

/**
 * How the members' rows become one.
 *
 * @param weights one positive weight a member, in their order
 * @param temperatures to which the members are brought first; empty: their scores stay as they are
 */
public record CombiningRule(Pooling pooling, List<Double> weights, Optional<Temperatures> temperatures) {
    public CombiningRule {
        weights = List.copyOf(weights);
    }

    /** The members' scores as they are, pooled. */
    public CombiningRule(Pooling pooling, List<Double> weights) {
        this(pooling, weights, Optional.empty());
    }

    /** Whether logarithms of the members' scores are needed. */
    public boolean needsLogs() {
        return pooling == Pooling.GEOMETRIC || temperatures.isPresent();
    }
}
