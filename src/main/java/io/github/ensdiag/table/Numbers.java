package io.github.ensdiag.table;

import java.util.List;

/**
 * A named field of numbers.
 *
 * @param name of the array or the column of lists, as in the file; {@code ""} for the only array of a file, and for all
 *     columns together that hold one number a row
 * @param columns names of the matrix's columns; empty where they have none
 */
public record Numbers(String name, List<String> columns, Matrix matrix) {
    public Numbers {
        columns = List.copyOf(columns);
        if (!columns.isEmpty() && columns.size() != matrix.columns()) {
            throw new IllegalArgumentException(columns.size() + " names for " + matrix.columns() + " columns");
        }
    }
}
