package io.github.ensdiag.report;

import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.Results;

/**
 * The ledger against the best member, for any number of members.
 *
 * @param keptAlone kept samples that only the best of two members gets right; 0 for more members
 */
record Ledger(long rescued, long emergent, long dragged, long lost, long missed, long keptAlone) {
    static Ledger of(Results results) {
        var ensemble = results.ensemble();
        int members = results.members().size();
        long emergent = ensemble.rightByMembersRight().get(0);
        long lost = ensemble.wrongByMembersRight().get(members);
        long rescued = ensemble.wins() - emergent;
        // Best wrong and ensemble wrong, less the samples that nobody gets right.
        long bothWrong = results.samples() - results.best().predictor().right() - ensemble.wins();
        long missed = bothWrong - ensemble.wrongByMembersRight().get(0);
        long keptAlone = 0;
        if (members == 2) {
            Cells cells = results.pairs().get(0).cells();
            keptAlone = ensemble.best() == 0 ? cells.onlyAKept() : cells.onlyBKept();
        }
        return new Ledger(rescued, emergent, ensemble.losses() - lost, lost, missed, keptAlone);
    }
}
