package io.github.ensdiag.format.arrow;

import java.util.List;

/** Columns that hold one number a row. */
record ColumnsPiece(int rows, List<Cells> columns) implements Piece {
    /** Columns transposed at a time: as many doubles as fill a cache line. */
    private static final int TILE = 8;

    private static final int TALLEST = 1 << 10;

    @Override
    public void read(int from, int count, double[] into, int at, CellReader reader) {
        double[] tile = new double[TILE * Math.min(TALLEST, count)];
        for (int done = 0; done < count; done += TALLEST) {
            int height = Math.min(TALLEST, count - done);
            int target = at + done * columns.size();
            for (int column = 0; column < columns.size(); column += TILE) {
                int width = Math.min(TILE, columns.size() - column);
                for (int j = 0; j < width; j++) {
                    reader.read(columns.get(column + j), from + done, height, tile, j * height);
                }
                transpose(tile, width, height, into, target + column);
            }
        }
    }

    private void transpose(double[] tile, int width, int height, double[] into, int at) {
        for (int i = 0; i < height; i++) {
            int to = at + i * columns.size();
            for (int j = 0; j < width; j++) {
                into[to + j] = tile[j * height + i];
            }
        }
    }
}
