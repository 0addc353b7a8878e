package io.github.ensdiag.table;

/** Reads blocks of rows of a {@link Matrix}. Belongs to one thread. */
public interface Blocks {
    /**
     * Reads the rows {@code [from, from + rows)} as doubles, row-major. What is no number, such as an empty cell, is NaN.
     *
     * @throws IndexOutOfBoundsException if there are no such rows or {@code into} is shorter
     * @throws InputException if the file turns out to be damaged, or changed since it was opened
     */
    void read(long from, int rows, double[] into);
}
