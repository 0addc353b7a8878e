package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.util.List;

/** Takes the fields of one column that holds more than a number. */
interface Column extends AutoCloseable {
    /**
     * Takes the field of the next row. The buffer must not be kept.
     *
     * @throws UnfitException if the field does not belong into the column
     */
    void add(char[] buffer, int offset, int length);

    /** Adds what the column holds, after the last row. */
    void finish(Lines lines, List<Numbers> numbers, List<Texts> texts);

    @Override
    default void close() {}
}
