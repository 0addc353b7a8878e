package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.NullComparison;

/** What permutations make of an entropy. Deviations are from the first, so that the squares do not cancel. */
final class EntropyNull {
    private int count;
    private double first;
    private double sum;
    private double squares;

    void add(double entropy) {
        first = count == 0 ? entropy : first;
        double deviation = entropy - first;
        count++;
        sum += deviation;
        squares += deviation * deviation;
    }

    /**
     * Of a figure that falls by as much as the entropy rises.
     *
     * @param entropy as it is without permuting, in nats
     */
    NullComparison of(double figure, double entropy) {
        double mean = sum / count;
        double variance = Math.max(0, squares - sum * mean) / (count - 1);
        return new NullComparison(figure, figure + (entropy - (first + mean)), Math.sqrt(variance));
    }
}
