package io.github.ensdiag.bench;

import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes predictions of a shape, the same each time: float32 logits of noise that all models share, noise of their own, and
 * a signal at the right class, somewhat weaker in every second model. Lists hold the largest softmax probabilities.
 */
final class MadeCase implements AutoCloseable {
    private static final int BLOCK = 64;
    private static final double SHARED = Math.sqrt(0.6);
    private static final double OWN = Math.sqrt(0.4);
    private static final double[] SIGNAL = {2.6, 2.2};
    private static final double[] SCALE = {2, 1.2};

    private final Shape shape;
    private final Path directory;
    private final int[] labels;
    private final List<NpyFile> scores = new ArrayList<>();
    private final List<NpyFile> classes = new ArrayList<>();

    private MadeCase(Shape shape, Path directory) throws IOException {
        this.shape = shape;
        this.directory = directory;
        labels = new int[shape.samples()];
        boolean dense = shape.listed() == 0;
        int width = dense ? shape.classes() : shape.listed();
        for (int m = 0; m < shape.members(); m++) {
            String name = "model-%02d".formatted(m + 1);
            scores.add(new NpyFile(directory.resolve(name + (dense ? ".npy" : ".scores.npy")), "<f4", width));
            if (!dense) {
                classes.add(new NpyFile(directory.resolve(name + ".classes.npy"), "<i4", width));
            }
        }
    }

    /** The directory of a case with its {@code predictions}; made unless it is there. */
    static Path in(Path parent, Shape shape) throws IOException {
        Path made = parent.resolve(shape.name());
        if (!Files.exists(made)) {
            Path unfinished = parent.resolve(shape.name() + ".unfinished");
            Path predictions = Files.createDirectories(unfinished.resolve("predictions"));
            try (MadeCase making = new MadeCase(shape, predictions)) {
                making.write();
            }
            Files.move(unfinished, made);
        }
        return made;
    }

    private void write() {
        int blocks = (shape.samples() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(this::block);
        NpyWriter.ints(directory.resolve("labels.npy"), labels);
    }

    /** Some rows of all members, from numbers of their own, so that it does not matter who makes them when. */
    private void block(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int from = number * BLOCK;
        int rows = Math.min(BLOCK, shape.samples() - from);
        List<ByteBuffer> scoreBytes =
                scores.stream().map(file -> file.buffer(rows)).toList();
        List<ByteBuffer> classBytes =
                classes.stream().map(file -> file.buffer(rows)).toList();
        double[] shared = new double[shape.classes()];
        float[] logits = new float[shape.classes()];
        for (int row = from; row < from + rows; row++) {
            labels[row] = random.nextInt(shape.classes());
            for (int c = 0; c < shared.length; c++) {
                shared[c] = SHARED * random.nextGaussian();
            }
            for (int m = 0; m < shape.members(); m++) {
                for (int c = 0; c < logits.length; c++) {
                    double signal = c == labels[row] ? SIGNAL[m % 2] : 0;
                    logits[c] = (float) (SCALE[m % 2] * (shared[c] + OWN * random.nextGaussian() + signal));
                }
                if (shape.listed() == 0) {
                    put(logits, scoreBytes.get(m));
                } else {
                    list(logits, classBytes.get(m), scoreBytes.get(m));
                }
            }
        }
        for (int m = 0; m < shape.members(); m++) {
            scores.get(m).write(scoreBytes.get(m), from);
            if (!classes.isEmpty()) {
                classes.get(m).write(classBytes.get(m), from);
            }
        }
    }

    private static void put(float[] logits, ByteBuffer bytes) {
        for (float logit : logits) {
            bytes.putFloat(logit);
        }
    }

    private void list(float[] logits, ByteBuffer listed, ByteBuffer probabilities) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        for (int k = 0; k < shape.listed(); k++) {
            int most = 0;
            for (int c = 1; c < logits.length; c++) {
                most = logits[c] > logits[most] ? c : most;
            }
            listed.putInt(most);
            probabilities.putFloat((float) (Math.exp(logits[most]) / sum));
            logits[most] = Float.NEGATIVE_INFINITY;
        }
    }

    @Override
    public void close() throws IOException {
        for (NpyFile file : scores) {
            file.channel.close();
        }
        for (NpyFile file : classes) {
            file.channel.close();
        }
    }

    /** A file of four-byte numbers that is written in any order. */
    private final class NpyFile {
        private final FileChannel channel;
        private final int header;
        private final int width;

        NpyFile(Path file, String type, int width) throws IOException {
            this.width = width;
            NpyWriter.raw(
                    file, 1, NpyWriter.dict(type, false, "(" + shape.samples() + ", " + width + ")"), new byte[0]);
            header = (int) Files.size(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        }

        ByteBuffer buffer(int rows) {
            return ByteBuffer.allocate(rows * width * 4).order(ByteOrder.LITTLE_ENDIAN);
        }

        void write(ByteBuffer bytes, int row) {
            try {
                bytes.flip();
                long at = header + (long) row * width * 4;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
