package io.github.ensdiag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.it.MadePredictions;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.OutputFormat;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.testing.WatchedLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run loads: most of a short one goes into that, so nothing is loaded that it does not need. */
class LoadedClassesTest {
    private static final List<String> PAGE = List.of("freemarker.", "org.knowm.", "java.awt.");
    private static final String CSV = "de.siegmar.fastcsv.";
    private static final String JSON = "com.fasterxml.jackson.";
    private static final List<String> FORMATS = List.of(
            "io.jhdf.",
            "blue.strategic.",
            "org.apache.parquet.",
            "org.apache.arrow.",
            "com.google.flatbuffers.",
            "io.airlift.",
            "ch.randelshofer.");

    @TempDir
    private Path dir;

    @BeforeEach
    void writePredictions() throws IOException {
        MadePredictions.writeTo(dir);
    }

    /** A run that the watched loader loads. */
    public static final class Run {
        private Run() {}

        /** @param formats by their names, with blanks between them */
        public static String of(Path dir, String formats) throws IOException {
            var wanted = new LinkedHashSet<OutputFormat>();
            for (String format : formats.split(" ")) {
                wanted.add(OutputFormat.valueOf(format));
            }
            Request request = new Request(
                    PredictionsDirectory.discover(dir.resolve("predictions")),
                    Options.defaults(),
                    new ReportOptions(
                            dir.resolve("report"),
                            "title",
                            StandardCharsets.UTF_8,
                            "1",
                            Layout.SINGLE,
                            Optional.empty(),
                            wanted,
                            Optional.empty()));
            return Diagnosis.run(request).summary().get(0);
        }
    }

    /** Names of the classes that a run asks for. */
    private Set<String> loaded(String formats, boolean upToDate) throws Exception {
        try (WatchedLoader loader = new WatchedLoader()) {
            Object line = loader.loadClass(Run.class.getName())
                    .getMethod("of", Path.class, String.class)
                    .invoke(null, dir, formats);
            assertEquals(upToDate, line.toString().startsWith("Up to date: "), line.toString());
            return loader.asked();
        }
    }

    private static List<String> among(Set<String> classes, List<String> libraries) {
        return classes.stream()
                .filter(name -> libraries.stream().anyMatch(name::startsWith))
                .sorted()
                .toList();
    }

    private static boolean has(Set<String> classes, String library) {
        return !among(classes, List.of(library)).isEmpty();
    }

    @Test
    void readsNpyWithoutTheOtherFormats() throws Exception {
        Set<String> loaded = loaded("JSON CSV", false);
        assertEquals(List.of(), among(loaded, FORMATS));
        // what is needed is seen to be loaded
        PAGE.forEach(library -> assertTrue(has(loaded, library), library));
        assertTrue(has(loaded, CSV) && has(loaded, JSON));
        assertTrue(loaded.contains("io.github.ensdiag.format.npy.NpyReader"));
    }

    @Test
    void writesNoCsvWithoutItsLibrary() throws Exception {
        assertEquals(List.of(), among(loaded("JSON", false), List.of(CSV)));
    }

    @Test
    void findsOutThatNothingChangedWithoutAnyLibrary() throws Exception {
        loaded("JSON CSV", false);
        Set<String> loaded = loaded("JSON CSV", true);
        assertEquals(List.of(), among(loaded, PAGE));
        assertEquals(List.of(), among(loaded, FORMATS));
        assertEquals(List.of(), among(loaded, List.of(CSV, JSON, "org.apache.commons.math3.")));
        assertEquals(List.of(), among(loaded, List.of("io.github.ensdiag.chart.", "io.github.ensdiag.whatif.")));
    }
}
