package io.github.ensdiag.report;

import io.github.ensdiag.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every enum of measures in the product, so that a new one cannot be forgotten. */
final class Catalogue {
    private static final Path CLASSES = Path.of("target", "classes");

    private Catalogue() {}

    static List<Measure> measures() throws IOException {
        List<Measure> measures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Measure.class")).toList()) {
                String name = CLASSES.relativize(file).toString().replace(java.io.File.separatorChar, '.');
                Class<?> type = type(name.substring(0, name.length() - ".class".length()));
                if (type.isEnum() && Measure.class.isAssignableFrom(type)) {
                    Stream.of(type.getEnumConstants()).map(Measure.class::cast).forEach(measures::add);
                }
            }
        }
        return measures;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
