package io.github.ensdiag.format.hdf5;

/** The bytes of the rows of a dataset, as it would hold them one after the other. For one thread at a time. */
interface RowBytes {
    /** Rows that are best read at once. */
    int slab();

    /** Fills the array with the bytes of the rows {@code [from, from + rows)}. */
    void read(int from, int rows, byte[] into);

    /** How they are stored, each after a comma; nothing if as usual. */
    String describe();
}
