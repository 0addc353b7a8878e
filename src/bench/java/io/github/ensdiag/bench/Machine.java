package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What it was measured on, and how often. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final String VERSIONS = "import sys, numpy, scipy, sklearn; print('Python ' + sys.version.split()[0]"
            + " + ' with numpy ' + numpy.__version__ + ', scipy ' + scipy.__version__ + ', scikit-learn '"
            + " + sklearn.__version__)";

    private Machine() {}

    static String text(Arguments arguments) throws Exception {
        List<String> versions = List.of(Place.python(), "-c", VERSIONS);
        String python = Finished.of(Path.of("."), Map.of(), versions).output().strip();
        return "Measured on " + LocalDate.now() + ": " + Numbers.count(arguments.samples())
                + " samples, 1000 classes, 2 models; medians of " + arguments.rounds() + " rounds. "
                + Runtime.getRuntime().availableProcessors() + " cores"
                + processor().map(p -> " (" + p + ")").orElse("")
                + ", " + System.getProperty("os.name") + ", Java " + System.getProperty("java.version") + ", " + python
                + ".\n";
    }

    private static Optional<String> processor() throws IOException {
        if (!Files.exists(PROCESSOR)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*?:\\s*", "").strip())
                    .findFirst();
        }
    }
}
