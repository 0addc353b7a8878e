package io.github.ensdiag.bench;

import io.github.ensdiag.vector.Logarithm;
import org.openjdk.jmh.annotations.Benchmark;

/** The logarithms of a row of probabilities, against those of {@link Math}. */
public class LogarithmKernel extends Kernel {
    private final double[] probabilities = probabilities(1000);
    private final double[] into = new double[probabilities.length];

    @Benchmark
    public double[] ours() {
        for (int i = 0; i < probabilities.length; i++) {
            into[i] = Logarithm.of(probabilities[i]);
        }
        return into;
    }

    @Benchmark
    public double[] plain() {
        for (int i = 0; i < probabilities.length; i++) {
            into[i] = Math.log(probabilities[i]);
        }
        return into;
    }
}
