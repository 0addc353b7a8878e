package io.github.ensdiag.measure;

/** What became of a sample: the ledger, against the best member. */
public enum Outcome {
    /** Best member and ensemble right. */
    KEPT,
    /** Best member wrong, another one right, ensemble right. */
    RESCUED,
    /** No member right, ensemble right. */
    EMERGENT,
    /** Best member right, not all members right, ensemble wrong. */
    DRAGGED,
    /** All members right, ensemble wrong. */
    LOST,
    /** Best member wrong, another one right, ensemble wrong. */
    MISSED,
    /** No member right, ensemble wrong. */
    ALL_WRONG;

    /** Whether the ensemble wins the sample or loses it against the best member. */
    public boolean changes() {
        return this == RESCUED || this == EMERGENT || this == DRAGGED || this == LOST;
    }

    static Outcome of(boolean ensembleRight, boolean bestRight, int membersRight, int members) {
        if (ensembleRight) {
            return bestRight ? KEPT : membersRight > 0 ? RESCUED : EMERGENT;
        }
        if (bestRight) {
            return membersRight == members ? LOST : DRAGGED;
        }
        return membersRight > 0 ? MISSED : ALL_WRONG;
    }
}
