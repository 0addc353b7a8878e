package io.github.ensdiag.bench;

import io.github.ensdiag.vector.Exponential;
import org.openjdk.jmh.annotations.Benchmark;

/** The exponentials of a row, against those of {@link Math}. */
public class ExponentialKernel extends Kernel {
    private final double[] logits = normal(1000, 3);
    private final double[] into = new double[logits.length];

    @Benchmark
    public double[] ours() {
        Exponential.near(logits, 0, logits.length, 8, 1, into);
        return into;
    }

    @Benchmark
    public double[] plain() {
        for (int i = 0; i < logits.length; i++) {
            into[i] = Math.exp(logits[i] - 8);
        }
        return into;
    }
}
