package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.HeapStorage;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.RawMatrix;
import java.util.List;

/** Picks numbers of several types out of the bytes of some rows. */
final class SlabDecoder {
    private final Places places;
    private final int rowBytes;
    private final List<Cells> cells;
    private final int columns;

    SlabDecoder(Places places, int rowBytes, List<Cells> cells) {
        this.places = places;
        this.rowBytes = rowBytes;
        this.cells = cells;
        this.columns = cells.stream().mapToInt(Cells::count).sum();
    }

    /** @param from the first row, counted in the bytes */
    void decode(byte[] bytes, int from, int rows, double[] into) {
        int column = 0;
        for (Cells part : cells) {
            double[] values = new double[rows * part.count()];
            read(gather(bytes, from, rows, part), part, rows, values);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(values, row * part.count(), into, row * columns + column, part.count());
            }
            column += part.count();
        }
    }

    private byte[] gather(byte[] bytes, int from, int rows, Cells part) {
        byte[] gathered = new byte[rows * part.bytes()];
        for (int row = 0; row < rows; row++) {
            int at = (from + row) * rowBytes + part.offset();
            System.arraycopy(bytes, at, gathered, row * part.bytes(), part.bytes());
        }
        return gathered;
    }

    private void read(byte[] bytes, Cells part, int rows, double[] into) {
        new RawMatrix(
                        places,
                        new HeapStorage(bytes),
                        0,
                        part.type(),
                        part.order(),
                        false,
                        false,
                        part.type().isInteger(),
                        rows,
                        part.count(),
                        "")
                .blocks()
                .read(0, rows, into);
    }
}
