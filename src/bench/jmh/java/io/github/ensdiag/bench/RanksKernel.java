package io.github.ensdiag.bench;

import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;

/** The mean ranks of a column, against sorting it. */
public class RanksKernel extends Kernel {
    private final double[] column = normal(10_000, 1);

    @Benchmark
    public double[] ours() {
        return Statistics.ranks(column);
    }

    @Benchmark
    public double[] plain() {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
