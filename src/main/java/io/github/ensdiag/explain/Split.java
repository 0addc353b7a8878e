package io.github.ensdiag.explain;

import io.github.ensdiag.measure.EnsembleResult;
import io.github.ensdiag.measure.Results;

/**
 * The samples on which the members split: some are right and some are wrong. Only there, and on the few that no member
 * or every member gets right, can the ensemble differ from its best member:
 *
 * <p>accuracy of E − accuracy of best = (ensembleRight − bestRight + emergent − lost) / N.
 *
 * @param samples on which the members split
 * @param ensembleRight of these, right for the ensemble
 * @param bestRight of these, right for the best member
 * @param emergent samples that no member gets right and the ensemble does
 * @param lost samples that every member gets right and the ensemble does not
 */
public record Split(long samples, long ensembleRight, long bestRight, long emergent, long lost) {

    /** Takes the split out of the counts by members right. */
    public static Split of(Results results) {
        EnsembleResult ensemble = results.ensemble();
        int members = results.members().size();
        long samples = 0;
        long ensembleRight = 0;
        for (int k = 1; k < members; k++) {
            samples += ensemble.rightByMembersRight().get(k)
                    + ensemble.wrongByMembersRight().get(k);
            ensembleRight += ensemble.rightByMembersRight().get(k);
        }
        long allRight = ensemble.rightByMembersRight().get(members)
                + ensemble.wrongByMembersRight().get(members);
        return new Split(
                samples,
                ensembleRight,
                results.best().predictor().right() - allRight,
                ensemble.rightByMembersRight().get(0),
                ensemble.wrongByMembersRight().get(members));
    }
}
