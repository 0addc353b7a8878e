package io.github.ensdiag.measure;

import java.util.Optional;

/**
 * A member, and how the ensemble relates to it.
 *
 * @param share its weight over the sum of weights
 * @param wins samples that the ensemble gets right and it wrong
 * @param losses samples that the ensemble gets wrong and it right
 * @param against the ensemble less this member, the test adjusted for the number of members
 * @param rescaledRows rows of probabilities that did not sum to 1 and were divided by their sum
 * @param worstSum largest |sum − 1| of a row of probabilities, before that
 * @param toEnsemble correlation of its scores with the ensemble's; empty where it has only decisions
 */
public record MemberResult(
        PredictorResult predictor,
        double share,
        long wins,
        long losses,
        Comparison against,
        long rescaledRows,
        double worstSum,
        Optional<ScoreCorrelation> toEnsemble) {}
