package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;

/** Reads decisions as lists of one. */
final class DecisionsReader implements ScoreReader {
    private final Matrix array;
    private final int classCount;
    private final Blocks blocks;
    private int[] classes = {};
    private double[] scores = {};

    DecisionsReader(Matrix array, int classCount) {
        this.array = array;
        this.classCount = classCount;
        this.blocks = array.blocks();
    }

    @Override
    public void read(long from, int rows) {
        if (classes.length < rows) {
            classes = new int[rows];
            scores = new double[rows];
        }
        blocks.read(from, rows, scores);
        for (int i = 0; i < rows; i++) {
            classes[i] = ClassIndices.index(array, from + i, 0, scores[i], -1, classCount);
            scores[i] = classes[i] < 0 ? 0 : 1;
        }
    }

    @Override
    public double[] scores() {
        return scores;
    }

    @Override
    public int[] classes() {
        return classes;
    }
}
