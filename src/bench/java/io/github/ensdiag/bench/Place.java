package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie, and the commands that are measured. */
final class Place {
    /** Of made cases and results. */
    static final Path TARGET = Path.of("target/bench").toAbsolutePath();

    private static final String HELP = "org.apache.maven.plugins:maven-help-plugin:3.5.1:help";

    private Place() {}

    /** The report with every section, of the predictions in the directory where it is run, whatever is there already. */
    static List<String> report() {
        return maven(
                "io.github.ensdiag:ensdiag-maven-plugin:" + System.getProperty("bench.version") + ":report",
                "-Densdiag.force");
    }

    /** Maven's own start, with a goal that does next to nothing. */
    static List<String> help() {
        return maven(HELP);
    }

    private static List<String> maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of(variable("MVN", "mvn"), "-o", "-B", "-ntp"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The peer, of the predictions in the directory where it is run. */
    static List<String> peer() {
        return List.of(python(), Path.of("src/bench/peer.py").toAbsolutePath().toString(), "predictions");
    }

    static String python() {
        return variable("PYTHON", "/usr/bin/python3");
    }

    /** {@link Repeated} in a JVM of its own, of the predictions in the directory where it is run. */
    static List<String> repeated(String subject, int threads, int runs) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Repeated.class.getName(),
                subject,
                "predictions",
                Integer.toString(threads),
                Integer.toString(runs));
    }

    /** Environment in which Maven's heap is so large at most. */
    static Map<String, String> heap(Optional<String> most) {
        return Map.of("MAVEN_OPTS", most.map(size -> "-Xmx" + size).orElse(""));
    }

    private static String variable(String name, String usual) {
        return Optional.ofNullable(System.getenv(name)).orElse(usual);
    }

    /** Prints a part of the documentation and, unless it is a trial, keeps it until {@link Documentation} puts it there. */
    static void keep(Arguments arguments, String name, String text) throws IOException {
        System.out.println(text);
        if (!arguments.trial()) {
            Files.createDirectories(TARGET);
            Files.writeString(TARGET.resolve(name), text);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
