package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What later steps need of every single sample: ranks, quantiles, permutations and lists of samples. Some 37 bytes a
 * sample and series; merging appends, and where the whole is as long as was foreseen, nothing is copied.
 */
public final class Columns implements Accumulator<Columns> {
    private static final long serialVersionUID = 1L;

    private final int series;
    private int size;
    private final int[][] prediction;
    private final boolean[][] right;
    private final double[][] confidence;
    private final double[][] margin;
    private final double[][] entropy;
    private final double[][] trueProbability;
    private double[] divergence;
    private int[] label;

    Columns(int series, int capacity) {
        this.series = series;
        prediction = new int[series][capacity];
        right = new boolean[series][capacity];
        confidence = new double[series][capacity];
        margin = new double[series][capacity];
        entropy = new double[series][capacity];
        trueProbability = new double[series][capacity];
        divergence = new double[capacity];
        label = new int[capacity];
    }

    @Override
    public void accept(Chunk chunk) {
        int count = chunk.rows;
        reserve(size + count);
        append(chunk.label, label, count);
        append(chunk.divergence, divergence, count);
        appendAll(chunk.prediction, prediction, count);
        appendAll(chunk.right, right, count);
        appendAll(chunk.confidence, confidence, count);
        appendAll(chunk.margin, margin, count);
        appendAll(chunk.entropy, entropy, count);
        appendAll(chunk.trueProbability, trueProbability, count);
        size += count;
    }

    @Override
    public void merge(Columns next) {
        int count = next.size;
        reserve(size + count);
        append(next.label, label, count);
        append(next.divergence, divergence, count);
        appendAll(next.prediction, prediction, count);
        appendAll(next.right, right, count);
        appendAll(next.confidence, confidence, count);
        appendAll(next.margin, margin, count);
        appendAll(next.entropy, entropy, count);
        appendAll(next.trueProbability, trueProbability, count);
        size += count;
    }

    /** @param from arrays by series */
    private void appendAll(Object[] from, Object[] to, int count) {
        for (int s = 0; s < series; s++) {
            append(from[s], to[s], count);
        }
    }

    private void append(Object from, Object to, int count) {
        System.arraycopy(from, 0, to, size, count);
    }

    private void reserve(int needed) {
        if (needed <= label.length) {
            return;
        }
        int capacity = Math.max(needed, label.length * 2);
        label = Arrays.copyOf(label, capacity);
        divergence = Arrays.copyOf(divergence, capacity);
        for (int s = 0; s < series; s++) {
            prediction[s] = Arrays.copyOf(prediction[s], capacity);
            right[s] = Arrays.copyOf(right[s], capacity);
            confidence[s] = Arrays.copyOf(confidence[s], capacity);
            margin[s] = Arrays.copyOf(margin[s], capacity);
            entropy[s] = Arrays.copyOf(entropy[s], capacity);
            trueProbability[s] = Arrays.copyOf(trueProbability[s], capacity);
        }
    }

    public int size() {
        return size;
    }

    public int label(int sample) {
        return label[sample];
    }

    public int prediction(int s, int sample) {
        return prediction[s][sample];
    }

    public boolean right(int s, int sample) {
        return right[s][sample];
    }

    public double divergence(int sample) {
        return divergence[sample];
    }

    public double confidence(int s, int sample) {
        return confidence[s][sample];
    }

    public double margin(int s, int sample) {
        return margin[s][sample];
    }

    /** This and what follows: by sample, not to be changed. */
    int[] labels() {
        return whole(label);
    }

    int[] predictions(int s) {
        return whole(prediction[s]);
    }

    /** The samples that a series gets right. */
    BitSet rightSamples(int s) {
        BitSet samples = new BitSet(size);
        for (int i = 0; i < size; i++) {
            samples.set(i, right[s][i]);
        }
        return samples;
    }

    double[] confidences(int s) {
        return whole(confidence[s]);
    }

    double[] margins(int s) {
        return whole(margin[s]);
    }

    double[] entropies(int s) {
        return whole(entropy[s]);
    }

    double[] trueProbabilities(int s) {
        return whole(trueProbability[s]);
    }

    /** The column itself, as it is long when all samples are in it: a copy of each would take as much memory again. */
    private int[] whole(int[] column) {
        return column.length == size ? column : Arrays.copyOf(column, size);
    }

    private double[] whole(double[] column) {
        return column.length == size ? column : Arrays.copyOf(column, size);
    }
}
