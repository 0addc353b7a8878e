package io.github.ensdiag.format.arrow;

import java.util.List;

/**
 * The values of a column in one batch.
 *
 * @param validity one bit a value, or nothing where all are there
 * @param buffers as the layout says; empty if the column is not read
 * @param dictionary in force at this batch; null where there is none
 */
record Array(
        Column column, long length, Bytes validity, List<Bytes> buffers, List<Array> members, Dictionary dictionary) {
    /**
     * Values that indices refer to.
     *
     * @param earlier to which these were added, or null
     * @param values the last that came
     */
    record Dictionary(Dictionary earlier, Array values) {}

    /** Bytes of an offset, where the layout has offsets. */
    int width() {
        return column.layout().size();
    }
}
