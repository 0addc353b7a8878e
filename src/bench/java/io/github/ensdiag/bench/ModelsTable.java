package io.github.ensdiag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report on many models with lists of five classes, all pairs with their nulls: made-up ones and given real ones. */
final class ModelsTable {
    private static final int CLASSES = 1000;
    private static final int MEMBERS = 34;

    private ModelsTable() {}

    static void make(Arguments arguments) throws Exception {
        StringBuilder text =
                new StringBuilder("| models | samples | pairs | engine, s | whole process, s | most memory |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        Path made = MadeCase.in(Place.TARGET, Shape.lists(arguments.samples(), CLASSES, MEMBERS));
        text.append(row("made up", made, arguments));
        int number = 0;
        for (Path models : arguments.models()) {
            Path directory = Place.TARGET.resolve("models-" + ++number);
            Files.createDirectories(directory);
            Files.deleteIfExists(directory.resolve("predictions"));
            Files.createSymbolicLink(directory.resolve("predictions"), models);
            text.append(row("real", directory, arguments));
        }
        Place.keep(arguments, "models.md", text.toString());
    }

    private static String row(String what, Path directory, Arguments arguments) throws Exception {
        List<String> engine = Place.repeated("engine", Runtime.getRuntime().availableProcessors(), 1);
        List<Double> engines = new ArrayList<>();
        Measure whole = new Measure();
        for (int round = 0; round < arguments.rounds(); round++) {
            String output =
                    Finished.of(directory, Map.of(), engine).successful(engine).output();
            engines.add(Repeated.read(output).get(0));
            Finished report = Finished.of(directory, Place.heap(Optional.empty()), Place.report())
                    .successful(Place.report());
            whole.add(report.seconds(), report.peak());
        }
        JsonNode figures = new ObjectMapper()
                .readTree(
                        directory.resolve("target/reports/ensdiag/ensdiag.json").toFile());
        int members = figures.get("members").size();
        return "| %d, %s | %s | %d | %s | %s | %s |\n"
                .formatted(
                        members,
                        what,
                        Numbers.count(figures.get("samples").asInt()),
                        members * (members - 1) / 2,
                        Numbers.seconds(Numbers.median(engines)),
                        Numbers.seconds(whole.median()),
                        Numbers.megabytes(whole.peak()));
    }
}
