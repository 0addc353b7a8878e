package io.github.ensdiag.whatif;

import java.util.List;

/**
 * What was fitted on some samples.
 *
 * @param temperatures by member, positive, 1 where a member has none; empty where none were fitted
 * @param weights by member, not negative, summing to 1; empty where none were fitted
 */
public record Fit(List<Double> temperatures, List<Double> weights) {
    public Fit {
        temperatures = List.copyOf(temperatures);
        weights = List.copyOf(weights);
    }
}
