package io.github.ensdiag.format.arrow;

/** The rows of a matrix that one batch holds. */
interface Piece {
    int rows();

    /** Reads rows of this piece, row-major. */
    void read(int from, int rows, double[] into, int at, CellReader reader);
}
