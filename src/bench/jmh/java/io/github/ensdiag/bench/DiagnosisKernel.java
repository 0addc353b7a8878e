package io.github.ensdiag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;

/** The whole engine on a small case on one core, against the floor. */
public class DiagnosisKernel extends Kernel {
    private final Path predictions = made();
    private final Engine engine = new Engine();
    private final Floor floor = new Floor();

    private static Path made() {
        try {
            return MadeCase.in(Place.TARGET, Shape.dense(2000, 100, 2)).resolve("predictions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public double ours() {
        return engine.run(predictions, 1);
    }

    @Benchmark
    public double plain() throws Exception {
        return floor.run(predictions, 1);
    }
}
