package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of the warm engine goes, as the JVM's Flight Recorder sees it. */
final class Profile {
    private static final int WARM_UP = 3;
    private static final int RUNS = 15;
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String SAMPLE = "jdk.ExecutionSample";

    private Profile() {}

    /** Measures, and prints the table. */
    static void make(Arguments arguments) throws Exception {
        Path predictions = MadeCase.in(Place.TARGET, Shape.dense(arguments.samples(), 1000, 2))
                .resolve("predictions");
        int cores = Runtime.getRuntime().availableProcessors();
        Engine engine = new Engine();
        for (int run = 0; run < WARM_UP; run++) {
            engine.run(predictions, cores);
        }
        Path file = Place.TARGET.resolve("engine.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD);
            recording.start();
            for (int run = 0; run < RUNS; run++) {
                engine.run(predictions, cores);
            }
            recording.stop();
            recording.dump(file);
        }
        Place.keep(arguments, "profile.md", text(parts(file)));
    }

    private static Map<Part, Integer> parts(Path file) throws IOException {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SAMPLE)) {
                part(event).ifPresent(part -> parts.merge(part, 1, Integer::sum));
            }
        }
        Files.delete(file);
        return parts;
    }

    /** That of the innermost method that belongs to any. */
    private static Optional<Part> part(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(Profile::part)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Part> part(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return Arrays.stream(Part.values()).filter(part -> part.has(type)).findFirst();
    }

    private static String text(Map<Part, Integer> parts) {
        int all = parts.values().stream().mapToInt(n -> n).sum();
        StringBuilder text = new StringBuilder("| part | share of the time |\n|---|---:|\n");
        parts.forEach((part, samples) ->
                text.append("| %s | %s\u00a0%% |\n".formatted(part.label(), Numbers.fixed(100.0 * samples / all, 0))));
        return text.toString();
    }
}
