package io.github.ensdiag.rows;

import io.github.ensdiag.input.ScoreReader;
import java.util.stream.Stream;

/**
 * What was seen of a predictor's rows while they were read.
 *
 * @param rescaled rows of dense probabilities that did not sum to 1 and were divided by their sum
 * @param smallestSum the smallest sum of such a row as it is in the file; 1 for other predictors
 * @param largestSum the largest
 */
public record ReadRows(long rescaled, double smallestSum, double largestSum) {
    /** All that its readers, one a thread, have seen together. */
    static ReadRows of(Stream<ScoreReader> readers) {
        return readers.map(r -> new ReadRows(r.rescaledRows(), r.smallestSum(), r.largestSum()))
                .reduce(new ReadRows(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), ReadRows::and);
    }

    private ReadRows and(ReadRows other) {
        return new ReadRows(
                rescaled + other.rescaled,
                Math.min(smallestSum, other.smallestSum),
                Math.max(largestSum, other.largestSum));
    }

    /** The largest |sum − 1|; 0 for other predictors. */
    public double worstSum() {
        return Math.max(0, Math.max(1 - smallestSum, largestSum - 1));
    }
}
