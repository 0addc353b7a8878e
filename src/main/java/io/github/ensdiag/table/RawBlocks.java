package io.github.ensdiag.table;

import java.util.Objects;

/** Reads a {@link RawMatrix}, row-major whatever the order in its file. */
final class RawBlocks implements Blocks {
    /** Columns transposed at a time: as many doubles as fill a cache line. */
    private static final int TILE = 8;

    /** So many rows are read before the file is asked for again, which takes longer than a row. */
    private static final int UNCHECKED = 64;

    private final RawMatrix matrix;
    private final Decoder decoder;
    private double[] tile = {};
    private int unchecked = UNCHECKED;

    RawBlocks(RawMatrix matrix) {
        this.matrix = matrix;
        this.decoder = Decoder.of(matrix.type());
    }

    @Override
    public void read(long from, int rows, double[] into) {
        Objects.checkFromIndexSize(from, rows, matrix.rows());
        int count = Math.multiplyExact(rows, matrix.columns());
        Objects.checkFromIndexSize(0, count, into.length);
        unchecked += rows;
        if (unchecked >= UNCHECKED) {
            matrix.content().requireUnchanged();
            unchecked = 0;
        }
        if (matrix.fortran()) {
            transpose(from, rows, into);
        } else {
            run(from * matrix.columns(), count, into, 0);
        }
    }

    private void transpose(long from, int rows, double[] into) {
        int columns = matrix.columns();
        int tallest = Math.min(rows, Decoder.MOST);
        if (tile.length < TILE * tallest) {
            tile = new double[TILE * tallest];
        }
        for (int done = 0; done < rows; done += Decoder.MOST) {
            int height = Math.min(Decoder.MOST, rows - done);
            for (int column = 0; column < columns; column += TILE) {
                int width = Math.min(TILE, columns - column);
                for (int j = 0; j < width; j++) {
                    run((long) (column + j) * matrix.rows() + from + done, height, tile, j * height);
                }
                for (int i = 0; i < height; i++) {
                    int to = (done + i) * columns + column;
                    for (int j = 0; j < width; j++) {
                        into[to + j] = tile[j * height + i];
                    }
                }
            }
        }
    }

    /** Reads elements that lie side by side in the file. */
    private void run(long first, int count, double[] into, int at) {
        int size = matrix.type().bytes();
        for (int done = 0; done < count; done += Decoder.MOST) {
            int part = Math.min(Decoder.MOST, count - done);
            long position = matrix.start() + (first + done) * size;
            decoder.decode(matrix.content().slice(position, part * size).order(matrix.order()), part, into, at + done);
        }
    }
}
