package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;

/**
 * Scores that each row holds in an order of its own, by class.
 *
 * @param listed the class of each score
 * @param values as many scores a row as there are classes
 */
record ScatteredMatrix(Matrix listed, Matrix values) implements Matrix {
    @Override
    public int rows() {
        return values.rows();
    }

    @Override
    public int columns() {
        return values.columns();
    }

    @Override
    public boolean flat() {
        return false;
    }

    @Override
    public boolean integers() {
        return values.integers();
    }

    @Override
    public String describe() {
        return values.describe() + ", each row in an order of its own";
    }

    @Override
    public Places places() {
        return values.places();
    }

    @Override
    public Blocks blocks() {
        Blocks classBlocks = listed.blocks();
        Blocks valueBlocks = values.blocks();
        int columns = columns();
        return (from, rows, into) -> {
            double[] classes = new double[rows * columns];
            double[] scores = new double[rows * columns];
            classBlocks.read(from, rows, classes);
            valueBlocks.read(from, rows, scores);
            boolean[] seen = new boolean[rows * columns];
            for (int i = 0; i < scores.length; i++) {
                int to = i / columns * columns + (int) classes[i];
                if (seen[to]) {
                    throw twice(from + i / columns, (int) classes[i]);
                }
                seen[to] = true;
                into[to] = scores[i];
            }
        };
    }

    private InputException twice(long row, int c) {
        return new InputException(listed.places().file(row) + " lists class " + c + " twice in "
                + listed.places().row(row) + ". List each class once.");
    }
}
