package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.table.Spool;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Reads a column of lists. Nothing in the file says how long they are: their mean length is tried, and if they turn out to
 * differ, the column is read again.
 */
final class ListField {
    /** Up to here lists of different lengths are top-k lists. */
    private static final int LONGEST_PADDED = 1000;

    private final ParquetFile file;
    private final String name;
    private final Node list;
    private final Node repeated;
    private final Node leaf;
    private int width;
    private long row;
    private int first;
    private int longest;
    private long unequalRow;
    private int unequal;

    /**
     * @param name of the field that it becomes
     * @param list is null in a row that has none; null if that cannot be
     * @param repeated of which there are as many as the list has elements
     * @param leaf the value in an element
     */
    ListField(ParquetFile file, String name, Node list, Node repeated, Node leaf) {
        this.file = file;
        this.name = name;
        this.list = list;
        this.repeated = repeated;
        this.leaf = leaf;
    }

    /** What is done with the elements of a row. */
    private interface Elements {
        void put(Column column, int at);

        /** Ends the row, of which so many elements are there. */
        void end(int filled);
    }

    void readNumbers(FieldCollector fields) {
        width = meanLength();
        if (!readNumbers(false, fields) && isFit(fields)) {
            width = longest;
            readNumbers(true, fields);
        }
    }

    private boolean readNumbers(boolean padded, FieldCollector fields) {
        ElementType type = leaf.type().isNarrow() ? ElementType.FLOAT32 : ElementType.FLOAT64;
        double[] values = new double[width];
        try (Spool spool = new Spool(width, type)) {
            walk(false, new Elements() {
                @Override
                public void put(Column column, int at) {
                    values[at] = column.number();
                }

                @Override
                public void end(int filled) {
                    Arrays.fill(values, filled, width, Double.NaN);
                    spool.add(values, width);
                }
            });
            boolean done = padded || areAsExpected();
            if (done) {
                ColumnPlaces places = ColumnPlaces.inList(file.path(), name);
                fields.add(new Numbers(name, List.of(), spool.finish(places, false, leaf.type() + " lists")));
            }
            return done;
        }
    }

    /** @throws UnfitTextException if they hold no names */
    void readTexts(FieldCollector fields) {
        width = meanLength();
        if (!readTexts(false, fields) && isFit(fields)) {
            width = longest;
            readTexts(true, fields);
        }
    }

    private boolean readTexts(boolean padded, FieldCollector fields) {
        Names names = new Names(file, name, width);
        String[] values = new String[width];
        walk(true, new Elements() {
            @Override
            public void put(Column column, int at) {
                values[at] = column.text();
            }

            @Override
            public void end(int filled) {
                Arrays.fill(values, filled, width, null);
                for (String value : values) {
                    names.add(value);
                }
            }
        });
        boolean done = padded || areAsExpected();
        if (done) {
            fields.add(names.build(ColumnPlaces.inList(file.path(), name)));
        }
        return done;
    }

    /** Rounded down. A row without a list counts as one of a single value. */
    private int meanLength() {
        long values = 0;
        for (BlockMetaData group : file.groups()) {
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                values += Arrays.equals(chunk.getPath().toArray(), leaf.column().getPath()) ? chunk.getValueCount() : 0;
            }
        }
        return (int) Math.min(Integer.MAX_VALUE - 8, values / file.rows());
    }

    private boolean areAsExpected() {
        return unequalRow < 0 && longest == width;
    }

    /** Whether lists that are not as long as expected can be read if they are filled up. */
    private boolean isFit(FieldCollector fields) {
        if (longest == 0) {
            fields.refuse(name, "holds empty lists only. Save the predictions after they are filled.");
        } else if (unequalRow >= 0 && longest > LONGEST_PADDED) {
            fields.refuse(
                    name,
                    "holds lists of different lengths: " + Say.at(unequalRow) + ", has " + unequal
                            + " values, the rows before it " + first + ". Save one score a class in every row, or "
                            + "top-k lists of at most " + LONGEST_PADDED + ".");
        } else if (!file.isPlausible((long) file.rows() * longest * Double.BYTES)) {
            fields.refuse(
                    name,
                    "holds a list of " + longest + " values, and so few in other rows that " + file.rows()
                            + " rows would take more than memory has. Save lists of the same length.");
        } else {
            return true;
        }
        return false;
    }

    private void walk(boolean asText, Elements elements) {
        row = 0;
        first = -1;
        longest = 0;
        unequalRow = -1;
        for (int group = 0; group < file.groups().size(); group++) {
            walk(group, file.column(leaf, group, asText), elements);
        }
    }

    private void walk(int group, Column column, Elements elements) {
        long begun = 0;
        int length = 0;
        boolean missing = false;
        while (column.next()) {
            if (column.repetition() == 0) {
                if (begun++ > 0) {
                    end(length, missing, elements);
                }
                length = 0;
                missing = list != null && column.definition() < list.definition();
            }
            if (column.definition() >= repeated.definition() && length++ < width) {
                elements.put(column, length - 1);
            }
        }
        if (begun > 0) {
            end(length, missing, elements);
        }
        file.requireRows(begun, group, leaf);
    }

    /** @param missing whether there is no list, rather than one of a length */
    private void end(int length, boolean missing, Elements elements) {
        longest = Math.max(longest, length);
        if (!missing && first < 0) {
            first = length;
        }
        if (!missing && length != first && unequalRow < 0) {
            unequalRow = row;
            unequal = length;
        }
        row++;
        elements.end(Math.min(length, width));
    }
}
