package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;

/**
 * Numbers that are refused when they are read unless they are finite.
 *
 * @param base as the file holds them
 * @param what one of them is called
 */
record FiniteMatrix(Matrix base, String what) implements Matrix {
    @Override
    public int rows() {
        return base.rows();
    }

    @Override
    public int columns() {
        return base.columns();
    }

    @Override
    public boolean flat() {
        return base.flat();
    }

    @Override
    public boolean integers() {
        return base.integers();
    }

    @Override
    public String describe() {
        return base.describe();
    }

    @Override
    public Places places() {
        return base.places();
    }

    @Override
    public Blocks blocks() {
        Blocks blocks = base.blocks();
        int columns = columns();
        return (from, rows, into) -> {
            blocks.read(from, rows, into);
            for (int i = 0; i < rows * columns; i++) {
                if (!Double.isFinite(into[i])) {
                    throw refused(from + i / columns, i % columns, into[i]);
                }
            }
        };
    }

    private InputException refused(long row, int column, double value) {
        return new InputException(base.places().file(row) + " holds "
                + (Double.isNaN(value) ? "no number (NaN, or nothing at all)" : Double.toString(value)) + " in "
                + base.places().value(row, column) + ", where " + what + " is a finite number. "
                + "Compute this sample again, in float32 if it was in float16, or remove its row from every file.");
    }
}
