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

    /**
     * A classifier.
     *
     * @param lead of the true class, whose score would be uniform in [0, 1] as those of all others
     * @param sharpness power of the scores before they are made probabilities: a large one is sure of itself
     */
    public record Model(String name, double lead, double sharpness) {}

    /** Writes {@code predictions/} with the labels and the models {@code first} and {@code second}. */
    public static void writeTo(Path basedir) throws IOException {
        writeTo(basedir, 5);
    }

    /** As {@link #writeTo(Path)}, of other classifiers for each seed. */
    public static void writeTo(Path basedir, long seed) throws IOException {
        writeTo(basedir, SAMPLES, List.of(new Model("first", 0.4, 1), new Model("second", 0.4, 1)), seed);
    }

    /** Writes {@code predictions/} with the labels and these models. */
    public static void writeTo(Path basedir, int samples, List<Model> models) throws IOException {
        writeTo(basedir, samples, models, 5);
    }

    private static void writeTo(Path basedir, int samples, List<Model> models, long seed) throws IOException {
        Path predictions = Files.createDirectories(basedir.resolve("predictions"));
        int[] labels = IntStream.range(0, samples).map(i -> i % CLASSES).toArray();
        NpyWriter.ints(predictions.resolve("labels.npy"), labels);
        Random random = new Random(seed);
        for (Model model : models) {
            double[][] rows = Arrays.stream(labels)
                    .mapToObj(label -> row(label, model, random))
                    .toArray(double[][]::new);
            NpyWriter.doubles(predictions.resolve(model.name() + ".npy"), rows);
        }
    }

    private static double[] row(int label, Model model, Random random) {
        double[] scores = IntStream.range(0, CLASSES)
                .mapToDouble(c -> random.nextDouble() + (c == label ? model.lead() : 0))
                .map(score -> Math.pow(score, model.sharpness()))
                .toArray();
        double sum = Arrays.stream(scores).sum();
        return Arrays.stream(scores).map(score -> score / sum).toArray();
    }
}
