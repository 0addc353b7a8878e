package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Numbers of all batches, read from where they lie when they are asked for.
 *
 * @param content the file's bytes
 * @param starts the first row of each piece, and the number of all rows
 */
record ArrowMatrix(
        Places places,
        Storage content,
        List<Piece> pieces,
        int[] starts,
        int columns,
        boolean flat,
        boolean integers,
        String describe)
        implements Matrix {
    static ArrowMatrix of(
            Source source,
            Places places,
            List<Piece> pieces,
            int columns,
            boolean flat,
            boolean integers,
            String elements) {
        int[] starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = starts[i] + pieces.get(i).rows();
        }
        int rows = starts[pieces.size()];
        String shape = flat ? Integer.toString(rows) : rows + " × " + columns;
        return new ArrowMatrix(
                places, source.bytes(), List.copyOf(pieces), starts, columns, flat, integers, elements + ", " + shape);
    }

    @Override
    public int rows() {
        return starts[starts.length - 1];
    }

    @Override
    public Blocks blocks() {
        CellReader reader = new CellReader();
        return (from, rows, into) -> read(from, rows, into, reader);
    }

    private void read(long from, int rows, double[] into, CellReader reader) {
        Objects.checkFromIndexSize(from, rows, rows());
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, columns), into.length);
        content.requireUnchanged();
        int piece = piece(from);
        for (int done = 0; done < rows; piece++) {
            int first = (int) from + done - starts[piece];
            int part = Math.min(rows - done, pieces.get(piece).rows() - first);
            pieces.get(piece).read(first, part, into, done * columns, reader);
            done += part;
        }
    }

    /** Which piece holds a row; none is empty. */
    private int piece(long row) {
        int found = Arrays.binarySearch(starts, (int) row);
        return found < 0 ? -found - 2 : found;
    }
}
