package io.github.ensdiag.layout;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;

/** Classes, one or several a row, as their file names them. */
public sealed interface ClassField {
    int rows();

    int columns();

    Places places();

    /** For a reader: {@code int16, 50000 × 5}, or {@code names, 50000}. */
    String describe();

    /** Whole numbers counted from 0; −1 is none. */
    record Indices(Matrix matrix) implements ClassField {
        @Override
        public int rows() {
            return matrix.rows();
        }

        @Override
        public int columns() {
            return matrix.columns();
        }

        @Override
        public Places places() {
            return matrix.places();
        }

        @Override
        public String describe() {
            return matrix.describe();
        }
    }

    /** Names or ids of the classes, or their indices as text. */
    record Named(Texts texts) implements ClassField {
        @Override
        public int rows() {
            return texts.rows();
        }

        @Override
        public int columns() {
            return texts.columns();
        }

        @Override
        public Places places() {
            return texts.places();
        }

        @Override
        public String describe() {
            return "text, " + rows() + (columns() > 1 ? " × " + columns() : "");
        }
    }
}
