package io.github.ensdiag.audit;

import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.rows.ReadRows;

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
        missingMass += next.missingMass;
    }

    /** What was seen while the rows were read. */
    void take(Member member, ReadRows read) {
        rescaled = read.rescaled();
        if (member.kind() == Kind.DENSE && member.scale() != Scale.LOGITS) {
            takeSums(read.smallestSum(), read.largestSum());
        }
    }

    void takeSums(double low, double high) {
        smallestSum = Math.min(smallestSum, low);
        largestSum = Math.max(largestSum, high);
    }
}
