package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Spool;
import java.util.Arrays;

/** Takes the lists of a column, one a row, and watches their lengths. */
abstract class ListRows {
    private final int width;
    private long row;
    private int longest;
    private long unequalRow = -1;
    private int unequal;

    /** @param width length that is expected; what is beyond is left out */
    ListRows(int width) {
        this.width = width;
    }

    final int width() {
        return width;
    }

    final int longest() {
        return longest;
    }

    final boolean areEqual() {
        return unequalRow < 0;
    }

    /** The first row whose list is not as long as expected, and how long it is. */
    final long unequalRow() {
        return unequalRow;
    }

    final int unequal() {
        return unequal;
    }

    /** Takes an element. */
    final void value(Column column, int at) {
        if (at < width) {
            put(column, at);
        }
    }

    /**
     * Ends a row.
     *
     * @param missing whether there is no list, rather than one of a length
     * @return whether to go on
     */
    final boolean end(int length, boolean missing) {
        longest = Math.max(longest, length);
        if (!missing && length != width && unequalRow < 0) {
            unequalRow = row;
            unequal = length;
        }
        row++;
        return end(Math.min(length, width));
    }

    abstract void put(Column column, int at);

    abstract boolean end(int filled);

    /** Finds out how long the first list is that is not empty. */
    static final class First extends ListRows {
        First() {
            super(0);
        }

        @Override
        void put(Column column, int at) {}

        @Override
        boolean end(int filled) {
            return longest() == 0;
        }
    }

    /** Fills up with NaN. */
    static final class OfNumbers extends ListRows {
        private final Spool spool;
        private final double[] values;

        OfNumbers(int width, Spool spool) {
            super(width);
            this.spool = spool;
            this.values = new double[width];
        }

        @Override
        void put(Column column, int at) {
            values[at] = column.number();
        }

        @Override
        boolean end(int filled) {
            Arrays.fill(values, filled, width(), Double.NaN);
            spool.add(values, width());
            return true;
        }
    }

    /** Fills up with nothing. */
    static final class OfTexts extends ListRows {
        private final Names names;
        private final String[] values;

        OfTexts(int width, Names names) {
            super(width);
            this.names = names;
            this.values = new String[width];
        }

        @Override
        void put(Column column, int at) {
            values[at] = column.text();
        }

        @Override
        boolean end(int filled) {
            for (int i = 0; i < width(); i++) {
                names.add(i < filled ? values[i] : null);
            }
            return true;
        }
    }
}
