package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of speed: the report, the engine within it, the peer and the floor on one made case, in turn for some rounds,
 * and what is left of a small case when Maven's own start is taken away.
 */
final class SpeedTable {
    private static final int CLASSES = 1000;
    private static final int SMALL_SAMPLES = 1000;
    private static final int SMALL_CLASSES = 10;
    private static final int RUNS = 16;
    /** Runs until the compiler is done with all that is hot. */
    private static final int WARMING = 8;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Arguments arguments;
    private final Path large;
    private final Path small;
    private final Map<Row, Measure> measures = new EnumMap<>(Row.class);

    private SpeedTable(Arguments arguments) throws IOException {
        this.arguments = arguments;
        large = MadeCase.in(Place.TARGET, Shape.dense(arguments.samples(), CLASSES, 2));
        small = MadeCase.in(Place.TARGET, Shape.dense(SMALL_SAMPLES, SMALL_CLASSES, 2));
    }

    /** Measures, and prints the table. */
    static void make(Arguments arguments) throws Exception {
        SpeedTable table = new SpeedTable(arguments);
        for (int round = 1; round <= arguments.rounds(); round++) {
            System.err.println("round " + round + " of " + arguments.rounds());
            table.round();
        }
        Place.keep(arguments, "table.md", table.text());
        Place.keep(arguments, "machine.md", Machine.text(arguments));
    }

    private void round() throws Exception {
        whole(Row.PEER, large, Place.peer());
        whole(Row.REPORT, large, Place.report());
        inside("engine", Row.ENGINE_FIRST, Row.ENGINE, CORES, large);
        inside("engine", null, Row.ENGINE_ALONE, 1, large);
        inside("floor", Row.FLOOR_FIRST, Row.FLOOR, CORES, large);
        whole(Row.HELP, small, Place.help());
        whole(Row.SMALL, small, Place.report());
    }

    private void whole(Row row, Path directory, List<String> command) throws Exception {
        if (arguments.wants(row.part())) {
            Finished run = Finished.of(directory, Place.heap(Optional.empty()), command)
                    .successful(command);
            add(row, run.seconds(), run.peak());
        }
    }

    /** @param first the row of the first run; null: not wanted */
    private void inside(String subject, Row first, Row warm, int threads, Path directory) throws Exception {
        if (!arguments.wants(warm.part())) {
            return;
        }
        List<String> command = Place.repeated(subject, threads, RUNS);
        Finished run = Finished.of(directory, Map.of(), command).successful(command);
        List<Double> runs = Repeated.read(run.output());
        if (first != null) {
            add(first, runs.get(0), run.peak());
        }
        add(warm, Numbers.median(runs.subList(WARMING, runs.size())), run.peak());
    }

    private void add(Row row, double seconds, long peak) {
        measures.computeIfAbsent(row, r -> new Measure()).add(seconds, peak);
    }

    private String text() {
        StringBuilder text = new StringBuilder("| what | seconds | least – most | most memory | compared |\n");
        text.append("|---|---:|---:|---:|---|\n");
        measures.forEach((row, measure) -> text.append("| ")
                .append(row.label())
                .append(" | ")
                .append(measure.text())
                .append(" | ")
                .append(Numbers.megabytes(measure.peak()))
                .append(" | ")
                .append(compared(row, measure))
                .append(" |\n"));
        return text.toString();
    }

    private String compared(Row row, Measure measure) {
        return row.goals().stream()
                .filter(goal -> !arguments.trial())
                .filter(goal -> measures.containsKey(goal.other()))
                .map(goal -> goal.verdict(measure, measures.get(goal.other())))
                .collect(Collectors.joining("; "));
    }
}
