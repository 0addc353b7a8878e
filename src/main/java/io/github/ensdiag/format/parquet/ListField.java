package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.table.Spool;
import java.util.List;

/**
 * Reads a column of lists. Nothing in the file says how long they are: the first one is taken as an example, and if others
 * turn out to be longer, the column is read again.
 *
 * @param name of the field that it becomes
 * @param list is null in a row that has none; null if that cannot be
 * @param repeated of which there are as many as the list has elements
 * @param leaf the value in an element
 */
record ListField(ParquetFile file, String name, Node list, Node repeated, Node leaf) {
    /** Up to here lists of different lengths are top-k lists. */
    private static final int LONGEST_PADDED = 1000;

    void readNumbers(Fields fields) {
        ListRows first = new ListRows.First();
        walk(false, first);
        int width = first.longest();
        if (isWide(width, fields)) {
            return;
        }
        ListRows rows = readNumbers(width, false, fields);
        if (!rows.areEqual() && isFit(rows, fields)) {
            readNumbers(rows.longest(), true, fields);
        }
    }

    private ListRows readNumbers(int width, boolean padded, Fields fields) {
        ElementType type = leaf.type().isNarrow() ? ElementType.FLOAT32 : ElementType.FLOAT64;
        try (Spool spool = new Spool(width, type)) {
            ListRows rows = new ListRows.OfNumbers(width, spool);
            walk(false, rows);
            if (rows.areEqual() || padded) {
                ParquetPlaces places = ParquetPlaces.inList(file.path(), name);
                fields.add(new Numbers(name, List.of(), spool.finish(places, false, leaf.type() + " lists")));
            }
            return rows;
        }
    }

    /** @throws UnfitTextException if they hold no names */
    void readTexts(Fields fields) {
        ListRows first = new ListRows.First();
        walk(true, first);
        int width = first.longest();
        if (isWide(width, fields)) {
            return;
        }
        ListRows rows = readTexts(width, false, fields);
        if (!rows.areEqual() && isFit(rows, fields)) {
            readTexts(rows.longest(), true, fields);
        }
    }

    private ListRows readTexts(int width, boolean padded, Fields fields) {
        Names names = new Names(file, name, width);
        ListRows rows = new ListRows.OfTexts(width, names);
        walk(true, rows);
        if (rows.areEqual() || padded) {
            fields.add(names.build(ParquetPlaces.inList(file.path(), name)));
        }
        return rows;
    }

    private boolean isFit(ListRows rows, Fields fields) {
        if (rows.longest() > LONGEST_PADDED) {
            fields.refuse(
                    name,
                    "holds lists of different lengths: " + Say.at(rows.unequalRow()) + ", has " + rows.unequal()
                            + " values, the rows before it " + rows.width()
                            + ". Save one score a class in every row, or top-k lists of at most " + LONGEST_PADDED
                            + ".");
            return false;
        }
        return !isWide(rows.longest(), fields);
    }

    /** Refuses widths that cannot be. */
    private boolean isWide(int width, Fields fields) {
        if (width == 0) {
            fields.refuse(name, "holds empty lists only. Save the predictions after they are filled.");
            return true;
        }
        if (!file.isPlausible((long) file.rows() * width * Double.BYTES)) {
            fields.refuse(
                    name,
                    "holds a list of " + width + " values, and so few in other rows that " + file.rows()
                            + " rows would take more than memory has. Save lists of the same length.");
            return true;
        }
        return false;
    }

    private void walk(boolean asText, ListRows rows) {
        boolean on = true;
        for (int group = 0; on && group < file.groups().size(); group++) {
            on = walk(group, asText, rows);
        }
    }

    private boolean walk(int group, boolean asText, ListRows rows) {
        Column column = file.column(leaf, group, asText, new Memory(file.path()));
        long begun = 0;
        int length = 0;
        boolean missing = false;
        while (column.next()) {
            if (column.repetition() == 0) {
                if (begun++ > 0 && !rows.end(length, missing)) {
                    return false;
                }
                length = 0;
                missing = list != null && column.definition() < list.definition();
            }
            if (column.definition() >= repeated.definition()) {
                rows.value(column, length++);
            }
        }
        file.requireRows(begun, group, leaf);
        return begun == 0 || rows.end(length, missing);
    }
}
