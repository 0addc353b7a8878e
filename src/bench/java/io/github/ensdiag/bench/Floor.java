package io.github.ensdiag.bench;

import io.github.ensdiag.vector.Exponential;
import io.github.ensdiag.vector.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The least that any diagnosis of dense float32 logits must do: map the files, take the softmax of each row, average, and
 * count how often the largest is the right one. Nothing is checked.
 */
public final class Floor implements Subject {
    private static final int BLOCK = 64;

    private double accuracy;

    /** Of the average, in the last run. */
    double accuracy() {
        return accuracy;
    }

    @Override
    public double run(Path predictions, int threads) throws Exception {
        long start = System.nanoTime();
        long[] labels = labels(predictions.resolve("labels.npy"));
        List<FloatBuffer> members = members(predictions);
        int classes = members.get(0).capacity() / labels.length;
        int blocks = (labels.length + BLOCK - 1) / BLOCK;
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            long right = pool.submit(() -> IntStream.range(0, blocks)
                            .parallel()
                            .mapToLong(block -> right(block * BLOCK, labels, members, classes))
                            .sum())
                    .get();
            accuracy = (double) right / labels.length;
        } finally {
            pool.shutdown();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long right(int from, long[] labels, List<FloatBuffer> members, int classes) {
        float[] row = new float[classes];
        double[] logits = new double[classes];
        double[] exponentials = new double[classes];
        double[] average = new double[classes];
        long right = 0;
        for (int i = from; i < Math.min(from + BLOCK, labels.length); i++) {
            Arrays.fill(average, 0);
            for (FloatBuffer member : members) {
                member.get(i * classes, row);
                add(row, logits, exponentials, average);
            }
            int answer = 0;
            for (int c = 1; c < classes; c++) {
                answer = average[c] > average[answer] ? c : answer;
            }
            right += answer == labels[i] ? 1 : 0;
        }
        return right;
    }

    /** Adds the softmax of a row. */
    private static void add(float[] row, double[] logits, double[] exponentials, double[] average) {
        float highest = row[0];
        for (float value : row) {
            highest = Math.max(highest, value);
        }
        for (int c = 0; c < row.length; c++) {
            logits[c] = row[c];
        }
        Exponential.near(logits, 0, row.length, highest, 1, exponentials);
        double share = 1 / Vectors.sum(exponentials, row.length);
        for (int c = 0; c < row.length; c++) {
            average[c] += share * exponentials[c];
        }
    }

    private static long[] labels(Path file) {
        MappedByteBuffer bytes = mapped(file);
        long[] labels = new long[bytes.remaining() / Long.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(labels);
        return labels;
    }

    private static List<FloatBuffer> members(Path predictions) throws IOException {
        try (Stream<Path> files = Files.list(predictions)) {
            return files.filter(file -> !file.endsWith("labels.npy"))
                    .map(file ->
                            mapped(file).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer())
                    .toList();
        }
    }

    /** What stands behind the header of an NPY file of version 1. */
    private static MappedByteBuffer mapped(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int header = 10 + bytes.order(ByteOrder.LITTLE_ENDIAN).getShort(8);
            return bytes.position(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
