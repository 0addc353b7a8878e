package io.github.ensdiag.table;

import java.nio.ByteOrder;

/**
 * Elements of one size that lie one after the other in some bytes.
 *
 * @param content the bytes, among them the elements
 * @param start position of the first element
 * @param type of the elements
 * @param order of the bytes of an element
 * @param fortran whether columns, rather than rows, are contiguous
 * @param integers whether only whole numbers occur
 * @param describe for a reader
 */
public record RawMatrix(
        Places places,
        Storage content,
        long start,
        ElementType type,
        ByteOrder order,
        boolean fortran,
        boolean flat,
        boolean integers,
        int rows,
        int columns,
        String describe)
        implements Matrix {
    @Override
    public Blocks blocks() {
        return new RawBlocks(this);
    }
}
