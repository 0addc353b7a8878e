package io.github.ensdiag.it;

import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Predictions of two made-up classifiers of three classes, for repositories that are about something else. */
public final class MadePredictions {
    private static final int SAMPLES = 60;
    private static final int CLASSES = 3;

    private MadePredictions() {}

    /** Writes {@code predictions/} with the labels and the models {@code first} and {@code second}. */
    public static void writeTo(Path basedir) throws IOException {
        writeTo(basedir, 5);
    }

    /** As {@link #writeTo(Path)}, of other classifiers for each seed. */
    public static void writeTo(Path basedir, long seed) throws IOException {
        Path predictions = Files.createDirectories(basedir.resolve("predictions"));
        int[] labels = IntStream.range(0, SAMPLES).map(i -> i % CLASSES).toArray();
        NpyWriter.ints(predictions.resolve("labels.npy"), labels);
        Random random = new Random(seed);
        for (String name : List.of("first", "second")) {
            double[][] rows =
                    Arrays.stream(labels).mapToObj(label -> row(label, random)).toArray(double[][]::new);
            NpyWriter.doubles(predictions.resolve(name + ".npy"), rows);
        }
    }

    private static double[] row(int label, Random random) {
        double[] scores = IntStream.range(0, CLASSES)
                .mapToDouble(c -> random.nextDouble() + (c == label ? 0.4 : 0))
                .toArray();
        double sum = Arrays.stream(scores).sum();
        return Arrays.stream(scores).map(score -> score / sum).toArray();
    }
}
