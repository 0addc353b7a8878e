package io.github.ensdiag.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the engine or the floor several times in a JVM of its own, and says what a run took in seconds by stage, a line
 * each.
 */
public final class Repeated {
    private Repeated() {}

    /** @param arguments {@code engine} or {@code floor}, directory of predictions, threads, runs */
    public static void main(String[] arguments) throws Exception {
        Subject subject = arguments[0].equals("engine") ? new Engine() : new Floor();
        int threads = Integer.parseInt(arguments[2]);
        for (int run = 0; run < Integer.parseInt(arguments[3]); run++) {
            List<String> line = new ArrayList<>();
            subject.run(Path.of(arguments[1]), threads)
                    .forEach((stage, seconds) -> line.add(String.format(Locale.ROOT, "%s=%.6f", stage, seconds)));
            System.out.println(String.join(",", line));
        }
    }

    /** What it said, run by run. */
    static List<Map<String, Double>> read(String output) {
        return output.lines().map(Repeated::stages).toList();
    }

    private static Map<String, Double> stages(String line) {
        Map<String, Double> stages = new LinkedHashMap<>();
        Arrays.stream(line.split(","))
                .map(part -> part.split("="))
                .forEach(part -> stages.put(part[0], Double.parseDouble(part[1])));
        return stages;
    }

    /** Of all stages. */
    static double seconds(Map<String, Double> stages) {
        return stages.values().stream().mapToDouble(s -> s).sum();
    }
}
