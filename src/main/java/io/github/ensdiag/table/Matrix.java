package io.github.ensdiag.table;

/** Numbers in rows and columns, of which any block of rows can be read at any time. Safe for use by several threads. */
public interface Matrix {
    /** At least 1. */
    int rows();

    /** At least 1. */
    int columns();

    /** Whether its file holds it as an array of one dimension, or one number a row. */
    boolean flat();

    /** Whether its file holds whole numbers only, by their type or, in text, by how they are written. */
    boolean integers();

    /** How its file holds it, for a reader: {@code float32, 50000 × 1000, Fortran order}. */
    String describe();

    /** How messages name the place of a value. */
    Places places();

    /** A new way to read, for one thread. */
    Blocks blocks();

    /** For example {@code 50000 × 1000}, or {@code 50000} where {@link #flat}. */
    default String shape() {
        return flat() ? Integer.toString(rows()) : rows() + " × " + columns();
    }
}
