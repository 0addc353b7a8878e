package io.github.ensdiag.bench;

import io.github.ensdiag.statistics.Ranked;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;

/** A column's ranks, as correlations want them, against sorting it. */
public class RanksKernel extends Kernel {
    private final double[] column = normal(10_000, 1);

    @Benchmark
    public Ranked ours() {
        return new Ranked(column);
    }

    @Benchmark
    public double[] plain() {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
