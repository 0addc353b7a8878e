package io.github.ensdiag.format.json;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Say;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/** How messages name the rows of a file and what is in them. */
interface RowNames {
    /** For example {@code line 5}, or {@code $[4]}. */
    String row(long row);

    /**
     * A value in a row.
     *
     * @param member of the row in which it is; empty: it is in the row itself
     * @param rest path from there
     */
    String value(long row, String member, String rest);

    /** Rows that are values of their own, one a line. */
    static RowNames lines(RowLines lines) {
        return new RowNames() {
            @Override
            public String row(long row) {
                return "line " + lines.line(row);
            }

            @Override
            public String value(long row, String member, String rest) {
                return row(row) + ", " + (member.isEmpty() ? "" : JsonPath.quoted(member)) + rest;
            }
        };
    }

    /** Rows within one document. */
    static RowNames paths(LongFunction<String> path) {
        return new RowNames() {
            @Override
            public String row(long row) {
                return path.apply(row);
            }

            @Override
            public String value(long row, String member, String rest) {
                return row(row) + (member.isEmpty() ? "" : JsonPath.member(member)) + rest;
            }
        };
    }

    /** A document with a list for each member of the rows. */
    static RowNames columns() {
        return new RowNames() {
            @Override
            public String row(long row) {
                return Say.at(row);
            }

            @Override
            public String value(long row, String member, String rest) {
                return "$" + JsonPath.member(member) + "[" + row + "]" + rest;
            }
        };
    }

    /** What stands at one position of rows that are lists, whatever its name. */
    default RowNames cell(int position) {
        RowNames rows = this;
        return new RowNames() {
            @Override
            public String row(long row) {
                return rows.row(row);
            }

            @Override
            public String value(long row, String member, String rest) {
                return rows.value(row, "", "[" + position + "]" + rest);
            }
        };
    }

    /**
     * The places of a field.
     *
     * @param member by column
     * @param rest by column
     */
    default Places places(Path file, IntFunction<String> member, IntFunction<String> rest) {
        RowNames rows = this;
        return new Places() {
            @Override
            public String file(long row) {
                return file.toString();
            }

            @Override
            public String row(long row) {
                return rows.row(row);
            }

            @Override
            public String value(long row, int column) {
                return rows.value(row, member.apply(column), rest.apply(column));
            }
        };
    }

    /** The places of a field with one value a row. */
    default Places places(Path file, String member) {
        return places(file, column -> member, column -> "");
    }

    /** The places of a field with a list in each row. */
    default Places listPlaces(Path file, String member) {
        return places(file, column -> member, column -> "[" + column + "]");
    }
}
