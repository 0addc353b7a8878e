package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Places;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * Places in a text file: lines are counted from 1, as editors do.
 *
 * @param column how a column of the matrix is called, for example {@code column "tench"}
 */
record CsvPlaces(Path path, Lines lines, IntFunction<String> column) implements Places {
    private static final int LONGEST = 60;

    @Override
    public String file(long row) {
        return path.toString();
    }

    @Override
    public String row(long row) {
        return "line " + lines.line(row);
    }

    @Override
    public String value(long row, int index) {
        return row(row) + ", " + column.apply(index);
    }

    /** A column of the file. */
    static String column(Layout layout, int index) {
        String name = layout.header() ? layout.names().get(index) : "";
        return name.isEmpty() ? "field " + (index + 1) : "column " + shown(name);
    }

    /** A text of the file between quotation marks, shortened where it is long, without control characters. */
    static String shown(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "\"" + cut.replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
