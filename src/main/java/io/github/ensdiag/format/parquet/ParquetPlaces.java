package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Say;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Names places by row and name of the column. */
record ParquetPlaces(Path path, IntFunction<String> column) implements Places {
    /** A value of the list that a row holds in the named column. */
    static ParquetPlaces inList(Path path, String name) {
        return new ParquetPlaces(path, i -> quoted(name) + "[" + i + "]");
    }

    /** A value in a column of this name. */
    static ParquetPlaces of(Path path, IntFunction<String> name) {
        return new ParquetPlaces(path, i -> quoted(name.apply(i)));
    }

    /** The value of a key in the map that a row holds in the named column. */
    static ParquetPlaces inMap(Path path, String name, List<String> keys) {
        return new ParquetPlaces(path, i -> quoted(name) + "[\"" + keys.get(i) + "\"]");
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
