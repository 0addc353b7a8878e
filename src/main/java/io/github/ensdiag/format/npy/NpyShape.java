package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;
import java.util.Arrays;
import java.util.List;

/**
 * The shape of an array that is read.
 *
 * @param flat whether the array has one dimension
 * @param rows at least 1
 * @param columns at least 1; 1 for a flat array
 */
record NpyShape(boolean flat, int rows, int columns) {
    private static final int MOST = Integer.MAX_VALUE - 8;

    /** @throws InputException if it is anything but one or two dimensions that are not empty */
    static NpyShape of(String file, Object entry) {
        if (!(entry instanceof List<?> shape) || !shape.stream().allMatch(n -> n instanceof Long)) {
            throw NpyHeader.damaged(file, "the shape is missing");
        }
        long[] lengths = shape.stream().mapToLong(n -> (Long) n).toArray();
        check(file, lengths);
        boolean flat = lengths.length == 1;
        return new NpyShape(flat, (int) lengths[0], flat ? 1 : (int) lengths[1]);
    }

    private static void check(String file, long[] shape) {
        if (shape.length == 0) {
            throw new InputException(file + " holds a single value (a 0-d array). "
                    + "Save an array with one row a sample: 1-D for class indices, 2-D for scores.");
        }
        String text = Arrays.toString(shape).replace('[', '(').replace("]", shape.length == 1 ? ",)" : ")");
        if (shape.length > 2) {
            throw new InputException(file + " holds a " + shape.length + "-dimensional array of shape " + text
                    + ". Save one row a sample: np.save(path, x.reshape(len(x), -1)), or x.squeeze() "
                    + "to drop axes of length 1.");
        }
        if (Arrays.stream(shape).anyMatch(length -> length < 0)) {
            throw NpyHeader.damaged(file, "its shape is " + text);
        }
        if (shape[0] == 0 || shape[shape.length - 1] == 0) {
            throw new InputException(file + " holds no " + (shape[0] == 0 ? "rows" : "columns") + ": its shape is "
                    + text + ". Save the predictions after they are filled.");
        }
        if (Arrays.stream(shape).anyMatch(length -> length > MOST)) {
            throw new InputException(file + " has the shape " + text + ". At most " + MOST
                    + " rows and columns can be read: save a part of it.");
        }
    }

    /** For example {@code 50000 × 1000}, or {@code 50000} for a flat array. */
    @Override
    public String toString() {
        return flat ? Integer.toString(rows) : rows + " × " + columns;
    }
}
