package io.github.ensdiag.input;

import java.util.Objects;

/** Reads blocks of rows of an array as doubles, row-major whatever the order in the file. For one thread. */
final class NpyBlocks {
    /** Columns transposed at a time: as many doubles as fill a cache line. */
    private static final int TILE = 8;

    private final NpyArray array;
    private final NpyHeader header;
    private final NpyDecoder decoder;
    private double[] tile = {};

    NpyBlocks(NpyArray array) {
        this.array = array;
        this.header = array.header();
        this.decoder = NpyDecoder.of(header.type());
    }

    /**
     * Reads the rows {@code [from, from + rows)}.
     *
     * @throws IndexOutOfBoundsException if the file has no such rows or {@code into} is shorter
     * @throws InputException if the file was cut while it was read
     */
    void read(long from, int rows, double[] into) {
        Objects.checkFromIndexSize(from, rows, header.rows());
        int count = Math.multiplyExact(rows, header.columns());
        Objects.checkFromIndexSize(0, count, into.length);
        try {
            if (header.fortran()) {
                transpose(from, rows, into);
            } else {
                run(from * header.columns(), count, into, 0);
            }
        } catch (InternalError e) { // how Java reports that mapped bytes are gone
            throw new InputException(
                    array.file() + " became shorter while it was read. Run again when nothing writes to it.", e);
        }
    }

    private void transpose(long from, int rows, double[] into) {
        int columns = header.columns();
        tile = tile.length > 0 ? tile : new double[TILE * NpyDecoder.MOST];
        for (int done = 0; done < rows; done += NpyDecoder.MOST) {
            int height = Math.min(NpyDecoder.MOST, rows - done);
            for (int column = 0; column < columns; column += TILE) {
                int width = Math.min(TILE, columns - column);
                for (int j = 0; j < width; j++) {
                    run((column + j) * header.rows() + from + done, height, tile, j * height);
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
        int size = header.type().bytes();
        for (int done = 0; done < count; done += NpyDecoder.MOST) {
            int part = Math.min(NpyDecoder.MOST, count - done);
            long position = header.start() + (first + done) * size;
            decoder.decode(
                    array.content().slice(position, part * size).order(header.order()), part, into, at + done);
        }
    }
}
