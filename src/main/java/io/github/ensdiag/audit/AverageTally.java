package io.github.ensdiag.audit;

/** How a ready-made ensemble compares, over some rows, with averages of the members. */
final class AverageTally {
    /** Rows on which it does not answer as the average of the members' probabilities does. */
    long otherAnswers;

    /** Largest difference between one of its probabilities and the average. */
    double largestDifference;

    /** Rows on which it does not answer as the average of the scores as they are in the files does. */
    long otherRawAnswers;

    /** Largest difference between one of its scores and the average of the members' scores as they are in the files. */
    double largestRawDifference;

    /** Largest absolute value of that average. */
    double largestRaw;

    void merge(AverageTally next) {
        otherAnswers += next.otherAnswers;
        largestDifference = Math.max(largestDifference, next.largestDifference);
        otherRawAnswers += next.otherRawAnswers;
        largestRawDifference = Math.max(largestRawDifference, next.largestRawDifference);
        largestRaw = Math.max(largestRaw, next.largestRaw);
    }
}
