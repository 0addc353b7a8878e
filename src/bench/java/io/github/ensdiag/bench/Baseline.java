package io.github.ensdiag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the kernels against what they were: not their times, which depend on the machine, but their ratios to something
 * plain that was measured in the same run. {@code src/bench/run kernels} starts it behind JMH.
 */
public final class Baseline {
    private static final String OURS = ".ours";
    private static final String PLAIN = ".plain";

    private Baseline() {}

    /**
     * A line of the baseline.
     *
     * @param kernel simple name of the class
     * @param ratio of its time to that of the plain way
     * @param allowed times that ratio at most
     */
    record Line(String kernel, double ratio, double allowed) {
        static Line of(String text) {
            String[] cells = text.split(",");
            return new Line(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        }

        /** What there is to say of a ratio; begins with the kernel's name. */
        String verdict(double now) {
            return String.format(
                    Locale.ROOT,
                    "%s: %.2f times the plain way, %.2f in the baseline, at most %.2f: %s",
                    kernel,
                    now,
                    ratio,
                    ratio * allowed,
                    isKept(now) ? "kept" : "SLOWER");
        }

        boolean isKept(double now) {
            return now <= ratio * allowed;
        }
    }

    /**
     * @param arguments the JSON that JMH wrote, and the baseline
     * @throws IllegalStateException if a kernel became slower than is allowed, or there is no line for it
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Double> ratios =
                ratios(new ObjectMapper().readTree(Path.of(arguments[0]).toFile()));
        List<Line> lines = lines(Files.readAllLines(Path.of(arguments[1])));
        List<String> faults = new ArrayList<>();
        ratios.forEach((kernel, ratio) -> lines.stream()
                .filter(line -> line.kernel().equals(kernel))
                .findFirst()
                .ifPresentOrElse(
                        line -> {
                            System.out.println(line.verdict(ratio));
                            if (!line.isKept(ratio)) {
                                faults.add(line.verdict(ratio));
                            }
                        },
                        () -> faults.add(String.format(Locale.ROOT, "no line such as %s,%.2f,1.3", kernel, ratio))));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    /** Behind a line of headings. */
    static List<Line> lines(List<String> csv) {
        return csv.stream()
                .skip(1)
                .filter(text -> !text.isBlank())
                .map(Line::of)
                .toList();
    }

    /** By kernel: of the least times of its methods {@code ours} and {@code plain}, since what else runs only adds to them. */
    static Map<String, Double> ratios(JsonNode results) {
        Map<String, Double> times = new TreeMap<>();
        results.forEach(result -> times.put(
                result.get("benchmark").asText().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"),
                result.get("primaryMetric").get("scorePercentiles").get("0.0").asDouble()));
        Map<String, Double> ratios = new TreeMap<>();
        times.forEach((method, time) -> {
            if (method.endsWith(OURS)) {
                String kernel = method.substring(0, method.length() - OURS.length());
                ratios.put(kernel, time / times.get(kernel + PLAIN));
            }
        });
        return ratios;
    }
}
