package io.github.ensdiag.measure;

/** Who among the members is right on a sample. "Most" are more than half of the members, "few" at most half. */
public enum WhoIsRight {
    /** All members. */
    ALL,
    /** Most members, the best among them, but not all. Cannot be with two members. */
    MOST_WITH_BEST,
    /** Few members, the best among them; of two members, the best alone. */
    FEW_WITH_BEST,
    /** Most members, but not the best. Cannot be with two members. */
    MOST_WITHOUT_BEST,
    /** Few members, not the best; of two members, the other one alone. */
    FEW_WITHOUT_BEST,
    /** No member. */
    NONE;

    /** What it is called when the ensemble is right, or wrong. */
    public Outcome outcome(boolean ensembleRight) {
        return switch (this) {
            case ALL -> ensembleRight ? Outcome.KEPT : Outcome.LOST;
            case MOST_WITH_BEST, FEW_WITH_BEST -> ensembleRight ? Outcome.KEPT : Outcome.DRAGGED;
            case MOST_WITHOUT_BEST, FEW_WITHOUT_BEST -> ensembleRight ? Outcome.RESCUED : Outcome.MISSED;
            case NONE -> ensembleRight ? Outcome.EMERGENT : Outcome.ALL_WRONG;
        };
    }

    /** Whether it can be with so many members. */
    boolean possible(int members) {
        return members > 2 || (this != MOST_WITH_BEST && this != MOST_WITHOUT_BEST);
    }
}
