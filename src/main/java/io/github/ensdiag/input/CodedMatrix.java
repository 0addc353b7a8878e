package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.Objects;

/**
 * Class indices of a field that names its classes.
 *
 * @param classes index by code of the text; −1: none
 */
record CodedMatrix(Texts texts, int[] classes) implements Matrix {
    @Override
    public int rows() {
        return texts.rows();
    }

    @Override
    public int columns() {
        return texts.columns();
    }

    @Override
    public boolean flat() {
        return columns() == 1;
    }

    @Override
    public boolean integers() {
        return true;
    }

    @Override
    public String describe() {
        return "text, " + shape();
    }

    @Override
    public Places places() {
        return texts.places();
    }

    @Override
    public Blocks blocks() {
        return (from, rows, into) -> {
            Objects.checkFromIndexSize(from, rows, (long) rows());
            int start = (int) from * columns();
            for (int i = 0; i < rows * columns(); i++) {
                int code = texts.codes()[start + i];
                into[i] = code < 0 ? -1 : classes[code];
            }
        };
    }
}
