package io.github.ensdiag.table;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Names places of a file whose columns have names: by row, counted from 0, and name of the column. */
public record ColumnPlaces(Path path, IntFunction<String> column) implements Places {
    /** A value of the list that a row holds in the named column. */
    public static ColumnPlaces inList(Path path, String name) {
        return new ColumnPlaces(path, i -> quoted(name) + "[" + i + "]");
    }

    /** A value in a column of this name. */
    public static ColumnPlaces of(Path path, IntFunction<String> name) {
        return new ColumnPlaces(path, i -> quoted(name.apply(i)));
    }

    /** The value of a key in the map that a row holds in the named column. */
    public static ColumnPlaces inMap(Path path, String name, List<String> keys) {
        return new ColumnPlaces(path, i -> quoted(name) + "[\"" + keys.get(i) + "\"]");
    }

    private static String quoted(String name) {
        return "column \"" + name + "\"";
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
    public String value(long row, int index) {
        return Say.at(row) + ", " + column.apply(index);
    }
}
