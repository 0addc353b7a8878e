package io.github.ensdiag.measure;

import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.FittedTemperatures;
import io.github.ensdiag.rows.Halves;
import java.util.List;

/**
 * What measuring yields.
 *
 * @param results for everybody
 * @param columns of every single sample, for what is computed next
 * @param rule by which the members become the ensemble; of a given one it is the members' average
 * @param halves of the samples, stratified by class, on which whatever is fitted is fitted and scored in turn
 * @param temperatures by member
 */
public record Measured(
        Results results, Columns columns, CombiningRule rule, Halves halves, List<FittedTemperatures> temperatures) {
    public Measured {
        temperatures = List.copyOf(temperatures);
    }
}
