package io.github.ensdiag.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes the numbers of a file that can only be read from its beginning to its end, such as text or a compressed file, and
 * makes a {@link Matrix} of them. A small one stays in memory; a large one goes to a temporary file, which is mapped and
 * then deleted. Close it in any case.
 */
public final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int columns;
    private final ElementType type;
    private final ByteSpool bytes = new ByteSpool();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.nativeOrder());
    private long values;
    private boolean whole = true;

    /**
     * @param columns values a row
     * @param type {@link ElementType#FLOAT64}, or {@link ElementType#FLOAT32} where the file's values have no more digits
     */
    public Spool(int columns, ElementType type) {
        if (type != ElementType.FLOAT64 && type != ElementType.FLOAT32) {
            throw new IllegalArgumentException(type.toString());
        }
        this.columns = columns;
        this.type = type;
    }

    /** Takes the next value in row-major order. */
    public void add(double value) {
        if (buffer.remaining() < Double.BYTES) {
            drain();
        }
        if (type == ElementType.FLOAT64) {
            buffer.putDouble(value);
        } else {
            buffer.putFloat((float) value);
        }
        whole &= value == Math.rint(value) || Double.isNaN(value);
        values++;
    }

    /** Takes the next {@code count} values in row-major order. */
    public void add(double[] from, int count) {
        for (int i = 0; i < count; i++) {
            add(from[i]);
        }
    }

    /** Whole rows taken so far. */
    public long rows() {
        return values / columns;
    }

    private void drain() {
        bytes.add(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /**
     * The matrix of all values taken.
     *
     * @param describe what the file says of them, without the shape; for example {@code numbers as text}
     * @throws InputException if there is no row
     * @throws IllegalStateException if the last row is incomplete
     */
    public Matrix finish(Places places, boolean flat, String describe) {
        if (values % columns != 0) {
            throw new IllegalStateException(values + " values in " + columns + " columns");
        }
        requireRows(places, rows());
        return matrix(places, (int) rows(), columns, false, flat, describe);
    }

    /**
     * The matrix of all values, which were taken one a row, column after column.
     *
     * @param columns of equal length
     * @param describe what the file says of them, without the shape
     * @throws InputException if there is no row
     */
    public Matrix finishColumns(Places places, int columns, String describe) {
        if (this.columns != 1 || values % columns != 0) {
            throw new IllegalStateException(values + " values in " + columns + " columns");
        }
        requireRows(places, values / columns);
        return matrix(places, (int) (values / columns), columns, true, columns == 1, describe);
    }

    private static void requireRows(Places places, long rows) {
        if (rows == 0) {
            throw new InputException(places.file(0) + " holds no rows. Save the predictions after they are filled.");
        }
        if (rows > Integer.MAX_VALUE - 8) {
            throw new InputException(places.file(0) + " holds more than 2147483639 rows. Evaluate on a part of them.");
        }
    }

    private Matrix matrix(Places places, int rows, int columns, boolean fortran, boolean flat, String describe) {
        String shape = flat ? Integer.toString(rows) : rows + " × " + columns;
        return new RawMatrix(
                places,
                storage(),
                0,
                type,
                ByteOrder.nativeOrder(),
                fortran,
                flat,
                whole,
                rows,
                columns,
                describe + ", " + shape);
    }

    private Storage storage() {
        drain();
        return bytes.finish();
    }

    /** Frees what the matrix does not need; it can still be read. */
    @Override
    public void close() {
        bytes.close();
    }
}
