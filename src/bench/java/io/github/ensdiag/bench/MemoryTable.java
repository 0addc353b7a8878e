package io.github.ensdiag.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report as a whole process in a heap of a given size. Each case is made for it and deleted, the largest 6.4 GB. */
final class MemoryTable {
    private static final int CLASSES = 1000;
    private static final double GIGABYTE = 1e9;

    private MemoryTable() {}

    static void make(Arguments arguments) throws Exception {
        int samples = arguments.samples();
        Place.keep(
                arguments,
                "memory.md",
                "| samples | models | files | heap | seconds | most memory | of it not mapped from files | |\n"
                        + "|---:|---:|---:|---:|---:|---:|---:|---|\n"
                        + row(Shape.dense(samples, CLASSES, 2), 256)
                        + row(Shape.dense(10 * samples, CLASSES, 2), 256)
                        + row(Shape.dense(samples, CLASSES, 32), 1024));
    }

    private static String row(Shape shape, int heap) throws Exception {
        boolean kept = Files.exists(Place.TARGET.resolve(shape.name()));
        Path directory = MadeCase.in(Place.TARGET, shape);
        List<String> command = Place.report();
        Finished run = Finished.of(directory, Place.heap(Optional.of(heap + "m")), command);
        if (run.status() != 0) {
            System.err.println(run.output());
        }
        if (!kept) {
            Place.delete(directory);
        }
        return "| %s | %d | %s | %s\u00a0MB | %s | %s | %s | %s |\n"
                .formatted(
                        Numbers.count(shape.samples()),
                        shape.members(),
                        String.format(Locale.ROOT, "%.1f\u00a0GB", shape.bytes() / GIGABYTE),
                        heap,
                        Numbers.seconds(run.seconds()),
                        Numbers.megabytes(run.peak()),
                        Numbers.megabytes(run.own()),
                        run.status() == 0 ? "written" : "**failed**");
    }
}
