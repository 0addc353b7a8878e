package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of the ensemble against its members.
 *
 * @param given the members' own average, where the ensemble is another; empty where it is that average
 * @param best index of the member with the highest accuracy; of equal ones the first
 * @param wins samples that the ensemble gets right and the best member wrong
 * @param losses samples that the ensemble gets wrong and the best member right
 * @param rightByMembersRight samples on which exactly k members are right, k = 0…M, and the ensemble is right
 * @param wrongByMembersRight samples on which exactly k members are right, k = 0…M, and the ensemble is wrong
 * @param ledger every sample once, by who among the members is right
 * @param allAgree samples on which all members answer the same
 */
public record EnsembleResult(
        PredictorResult predictor,
        Optional<GivenEnsemble> given,
        int best,
        long wins,
        long losses,
        List<Long> rightByMembersRight,
        List<Long> wrongByMembersRight,
        List<LedgerRow> ledger,
        long allAgree,
        Map<EnsembleMeasure, Figure> figures) {

    /** One figure. */
    public Figure figure(EnsembleMeasure measure) {
        return figures.get(measure);
    }
}
