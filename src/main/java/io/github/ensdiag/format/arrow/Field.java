package io.github.ensdiag.format.arrow;

/** One or several columns of the file on their way to a field of the table. */
interface Field {
    /** Takes the next batch. */
    void read(Batch batch);

    /** Adds to the table what all batches came to. */
    void finish(TableParts parts);
}
