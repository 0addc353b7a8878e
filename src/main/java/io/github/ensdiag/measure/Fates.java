package io.github.ensdiag.measure;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What became of every sample.
 *
 * @param labels true class by sample; of several right ones the first
 * @param right by series: the samples it gets right
 */
public record Fates(int[] labels, List<BitSet> right) {
    public Fates {
        right = List.copyOf(right);
    }

    static Fates of(Columns columns, int series) {
        return new Fates(
                columns.labels(),
                IntStream.range(0, series).mapToObj(columns::rightSamples).toList());
    }

    /** Whether a series gets a sample right. */
    public boolean right(int series, int sample) {
        return right.get(series).get(sample);
    }
}
