package io.github.ensdiag.format.json;

import java.util.Arrays;

/** The lines on which rows begin. Most files have one a line, so only the rows are kept where that changes. */
final class RowLines {
    private long[] rows = new long[4];
    private long[] ahead = new long[4];
    private int size;
    private long count;

    /** @param line of the next row */
    void add(long line) {
        long difference = line - count;
        if (size == 0 || ahead[size - 1] != difference) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                ahead = Arrays.copyOf(ahead, 2 * size);
            }
            rows[size] = count;
            ahead[size++] = difference;
        }
        count++;
    }

    long line(long row) {
        int found = Arrays.binarySearch(rows, 0, size, row);
        return row + ahead[found >= 0 ? found : -found - 2];
    }
}
