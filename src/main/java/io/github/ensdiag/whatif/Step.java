package io.github.ensdiag.whatif;

/** The rungs of the what-if ladder, in the order of the report. */
public enum Step {
    /** The member with the highest accuracy, alone. */
    BEST_MEMBER,
    /** The ensemble that is diagnosed. */
    TODAY,
    /** Arithmetic mean with equal weights. */
    MEAN,
    /** Geometric mean with equal weights. */
    GEOMETRIC,
    /** Plurality vote with equal weights, ties to the higher mean probability. */
    VOTE,
    /** The highest probability of any member. */
    MAX,
    /** Borda count. */
    BORDA,
    /** Arithmetic mean once every member is at its fitted temperature. */
    TEMPERED_MEAN,
    /** Geometric mean once every member is at its fitted temperature. */
    TEMPERED_GEOMETRIC,
    /** Arithmetic mean with fitted weights. */
    WEIGHTED_MEAN,
    /** Geometric mean with fitted weights; a temperature before it is a weight, so that this is the step below as well. */
    WEIGHTED_GEOMETRIC,
    /** Arithmetic mean with fitted weights once every member is at its fitted temperature. */
    TEMPERED_WEIGHTED_MEAN,
    /** What the ensemble's rule would reach if the members' errors were independent within each class. */
    INDEPENDENT,
    /** Some member is right. */
    ORACLE;

    /** Whether something is fitted: then the accuracy is that on the half that it was not fitted on. */
    public boolean fitted() {
        return switch (this) {
            case TEMPERED_MEAN, TEMPERED_GEOMETRIC, WEIGHTED_MEAN, WEIGHTED_GEOMETRIC, TEMPERED_WEIGHTED_MEAN -> true;
            default -> false;
        };
    }

    /** Whether it is a way to combine the members that one could put to use. */
    public boolean usable() {
        return switch (this) {
            case TODAY, INDEPENDENT, ORACLE -> false;
            default -> true;
        };
    }
}
