package io.github.ensdiag.format.arrow;

/** What the lists of a column hold, or one member of the structs that they hold. */
interface ListItem {
    /**
     * Takes the next batch.
     *
     * @param struct the validity of the structs that the values are in
     * @param values of all lists
     */
    void read(String where, Lists lists, Bytes struct, Array values);

    /** @param columns the length of the longest list */
    void finish(TableParts parts, int columns);
}
