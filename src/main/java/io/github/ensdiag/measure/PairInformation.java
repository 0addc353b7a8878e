package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.NullComparison;
import java.util.Optional;

/**
 * Mutual information of two members' answers and the truth, plug-in estimates in nats, with their permutation nulls.
 *
 * @param entropyA H(Â)
 * @param entropyB H(B̂)
 * @param mutual I(Â;B̂); null: B permuted
 * @param normalised 2·I(Â;B̂)/(H(Â) + H(B̂)); absent where both members always answer the same class
 * @param adjusted adjusted for chance (Vinh et al. 2010, JMLR 11:2837); absent as {@code normalised}, and where
 *     chance explains all, as where no two samples have the same answer
 * @param correctness I(a;b) of the correctness bits; null: b permuted
 * @param aboutTruthA I(Â;Y)
 * @param aboutTruthB I(B̂;Y)
 * @param aboutTruthBoth I(Â,B̂;Y)
 * @param addedByB I(Â,B̂;Y) − I(Â;Y); null: B permuted within A's predicted class
 * @param addedByA I(Â,B̂;Y) − I(B̂;Y); null: A permuted within B's predicted class
 * @param conditional I(Â;B̂|Y); null: B permuted within the true class
 * @param combinationLoss H(Y|Ê) − H(Y|Â,B̂), what the ensemble's answers no longer tell of what the two answers told; for
 *     exactly two members; null: the truth permuted within the ensemble's class. Below the null, the ensemble's answers
 *     tell more than the two answers do: they also use the scores
 */
public record PairInformation(
        double entropyA,
        double entropyB,
        NullComparison mutual,
        Figure normalised,
        Figure adjusted,
        NullComparison correctness,
        double aboutTruthA,
        double aboutTruthB,
        double aboutTruthBoth,
        NullComparison addedByB,
        NullComparison addedByA,
        NullComparison conditional,
        Optional<NullComparison> combinationLoss) {}
