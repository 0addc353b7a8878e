package io.github.ensdiag.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the benchmarks of kernels have in common: each has a method {@code ours} and one {@code plain}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Kernel {
    /** Normal numbers, the same each time. */
    static double[] normal(int size, double deviation) {
        SplittableRandom random = new SplittableRandom(7);
        return random.doubles(size).map(d -> deviation * random.nextGaussian()).toArray();
    }

    /** The softmax of some logits. */
    static double[] probabilities(int size) {
        double[] exponentials = Arrays.stream(normal(size, 3)).map(Math::exp).toArray();
        double sum = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(e -> e / sum).toArray();
    }
}
