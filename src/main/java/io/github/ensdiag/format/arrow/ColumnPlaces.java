package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Say;
import java.nio.file.Path;
import java.util.List;

/**
 * Names values by their row and their column, or their place in the list.
 *
 * @param list name of the column of lists; empty where there is one number a row
 * @param columns their names; empty for lists
 */
record ColumnPlaces(Path path, String list, List<String> columns) implements Places {
    static ColumnPlaces ofColumns(Path file, List<String> names) {
        return new ColumnPlaces(file, "", List.copyOf(names));
    }

    static ColumnPlaces ofList(Path file, String name) {
        return new ColumnPlaces(file, name, List.of());
    }

    @Override
    public String file(long row) {
        return path.toString();
    }

    @Override
    public String row(long row) {
        return Say.at(row);
    }

    @Override
    public String value(long row, int column) {
        return columns.isEmpty()
                ? Say.at(row, column) + ", of \"" + list + "\""
                : Say.at(row) + ", column \"" + columns.get(column) + "\"";
    }
}
