package io.github.ensdiag.format.csv;

import java.util.Arrays;

/** The lines in which rows begin. Only the rows are kept at which lines and rows fall out of step. */
final class Lines {
    private int[] rows = new int[4];
    private long[] lines = new long[4];
    private int steps;
    private int size;
    private long next = -1;

    /** Takes the line of the next row. */
    void add(long line) {
        if (line != next) {
            if (steps == rows.length) {
                rows = Arrays.copyOf(rows, steps * 2);
                lines = Arrays.copyOf(lines, steps * 2);
            }
            rows[steps] = size;
            lines[steps++] = line;
        }
        next = line + 1;
        size++;
    }

    /** Rows taken so far. */
    int size() {
        return size;
    }

    /** The line of a row, counted from 1. */
    long line(long row) {
        int found = Arrays.binarySearch(rows, 0, steps, Math.toIntExact(row));
        int step = found < 0 ? -found - 2 : found;
        return lines[step] + row - rows[step];
    }
}
