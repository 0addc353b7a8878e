package io.github.ensdiag.format.arrow;

import java.util.Arrays;

/**
 * Lists of numbers, one a row.
 *
 * @param columns of the matrix; shorter lists are followed by NaN
 */
record ListPiece(Lists lists, int columns, Cells cells) implements Piece {
    @Override
    public int rows() {
        return lists.rows();
    }

    @Override
    public void read(int from, int count, double[] into, int at, CellReader reader) {
        Lists.Reader rows = lists.reader();
        if (lists.areAll(columns)) {
            reader.read(cells, rows.start(from), count * columns, into, at);
            return;
        }
        for (int i = 0; i < count; i++) {
            int to = at + i * columns;
            int length = rows.length(from + i);
            reader.read(cells, rows.start(from + i), length, into, to);
            Arrays.fill(into, to + length, to + columns, Double.NaN);
        }
    }
}
