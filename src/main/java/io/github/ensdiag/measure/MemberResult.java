package io.github.ensdiag.measure;

import java.util.Optional;

/**
 * A member, and how the ensemble relates to it.
 *
 * @param share its weight over the sum of weights
 * @param wins samples that the ensemble gets right and it wrong
 * @param losses samples that the ensemble gets wrong and it right
 * @param toEnsemble correlation of its scores with the ensemble's; empty where it has only decisions
 */
public record MemberResult(
        PredictorResult predictor, double share, long wins, long losses, Optional<ScoreCorrelation> toEnsemble) {}
