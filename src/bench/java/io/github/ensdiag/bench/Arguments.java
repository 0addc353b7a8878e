package io.github.ensdiag.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code src/bench/run} was told: a word and {@code key=value} behind it.
 *
 * @param word what to do
 */
record Arguments(String word, Map<String, String> values) {
    private static final Set<String> KNOWN = Set.of("rounds", "only", "samples", "models");

    static Arguments of(String[] arguments) {
        Map<String, String> values = Arrays.stream(arguments)
                .skip(1)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        for (String key : values.keySet()) {
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException("unknown: " + key + "; there are " + KNOWN);
            }
        }
        return new Arguments(arguments[0], values);
    }

    /** How often everything is run, in turn. */
    int rounds() {
        return Integer.parseInt(values.getOrDefault("rounds", "5"));
    }

    /** Samples of the main case; the goals are about 50 000. */
    int samples() {
        return Integer.parseInt(values.getOrDefault("samples", "50000"));
    }

    /** Whether the case is too small for the goals, so that nothing is to be said of them. */
    boolean trial() {
        return samples() < 50_000;
    }

    /** Whether something is wanted: everything, unless there is a list of names. */
    boolean wants(String name) {
        return !values.containsKey("only")
                || List.of(values.get("only").split(",")).contains(name);
    }

    /** Directories of predictions of real models, to be measured too. */
    List<Path> models() {
        return Arrays.stream(values.getOrDefault("models", "").split(","))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath())
                .toList();
    }
}
