package io.github.ensdiag.audit;

/** What is summed up over some rows of one predictor. Totals of consecutive chunks are merged in their order. */
final class Totals {
    /** Smallest and largest value; only where logits are configured, to see whether they are. */
    double smallest = Double.POSITIVE_INFINITY;

    double largest = Double.NEGATIVE_INFINITY;

    /** Smallest and largest sum of a row as it is in the file; only of probabilities and where logits are configured. */
    double smallestSum = Double.POSITIVE_INFINITY;

    double largestSum = Double.NEGATIVE_INFINITY;

    /** Rows that were divided by their sum. */
    long rescaled;

    /** Sum over rows of the mass that a list does not name. */
    double missingMass;

    void merge(Totals next) {
        smallest = Math.min(smallest, next.smallest);
        largest = Math.max(largest, next.largest);
        takeSums(next.smallestSum, next.largestSum);
        rescaled += next.rescaled;
        missingMass += next.missingMass;
    }

    void takeSums(double low, double high) {
        smallestSum = Math.min(smallestSum, low);
        largestSum = Math.max(largestSum, high);
    }
}
