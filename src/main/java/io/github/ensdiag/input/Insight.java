package io.github.ensdiag.input;

import io.github.ensdiag.table.Matrix;
import java.util.Optional;

/**
 * What a member was seen to do inside, one row a sample in the order of the set. Reading a value that is not finite throws
 * an {@link io.github.ensdiag.table.InputException}.
 *
 * @param features N × D, such as the output of the layer before the last
 * @param attributions N × F, how much each input mattered, such as SHAP values
 */
public record Insight(Optional<Matrix> features, Optional<Matrix> attributions) {
    /** Of a member of which nothing is known but its predictions. */
    public static final Insight NONE = new Insight(Optional.empty(), Optional.empty());
}
