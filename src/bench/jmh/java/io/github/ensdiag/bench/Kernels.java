package io.github.ensdiag.bench;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of kernels whose names hold a pattern, all by default, and holds them against the baseline. */
public final class Kernels {
    private Kernels() {}

    public static void main(String[] arguments) throws Exception {
        String json = Place.TARGET.resolve("kernels.json").toString();
        new Runner(new OptionsBuilder()
                        .include(arguments.length > 0 ? arguments[0] : "Kernel")
                        .resultFormat(ResultFormatType.JSON)
                        .result(json)
                        .build())
                .run();
        Baseline.main(new String[] {json, "src/bench/jmh/baseline.csv"});
    }
}
