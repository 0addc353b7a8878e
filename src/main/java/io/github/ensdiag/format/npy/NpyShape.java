package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of an array that is read.
 *
 * @param axes lengths of its axes, each at least 1
 * @param columns elements in a row of it, 1 for a flat array
 */
record NpyShape(List<Integer> axes, int columns) {
    private static final int MOST = Integer.MAX_VALUE - 8;

    NpyShape {
        axes = List.copyOf(axes);
    }

    /** @throws InputException if it has no axes, or is empty or too large */
    static NpyShape of(String file, Object entry) {
        if (!(entry instanceof List<?> shape) || !shape.stream().allMatch(n -> n instanceof Long)) {
            throw NpyHeader.damaged(file, "the shape is missing");
        }
        long[] lengths = shape.stream().mapToLong(n -> (Long) n).toArray();
        check(file, lengths);
        List<Integer> axes = Arrays.stream(lengths).mapToObj(n -> (int) n).toList();
        long columns = 1;
        for (int axis : axes.subList(1, axes.size())) {
            columns *= axis;
            if (columns > MOST) {
                throw deep(file, axes, false);
            }
        }
        return new NpyShape(axes, (int) columns);
    }

    /** Whether the array has one dimension. */
    boolean flat() {
        return axes.size() == 1;
    }

    /** Whether the array has more dimensions than rows and columns. */
    boolean deep() {
        return axes.size() > 2;
    }

    int rows() {
        return axes.get(0);
    }

    /** What is said where rows and columns are wanted, and there are more dimensions. */
    static InputException deep(String file, List<Integer> axes, boolean fortran) {
        return new InputException(file + " holds a " + axes.size() + "-dimensional array of shape "
                + axes.toString().replace('[', '(').replace(']', ')') + (fortran ? " in Fortran order" : "")
                + ". Save one row a sample: np.save(path, x.reshape(len(x), -1)), or x.squeeze() "
                + "to drop axes of length 1.");
    }

    private static void check(String file, long[] shape) {
        if (shape.length == 0) {
            throw new InputException(file + " holds a single value (a 0-d array). "
                    + "Save an array with one row a sample: 1-D for class indices, 2-D for scores.");
        }
        String text = Arrays.toString(shape).replace('[', '(').replace("]", shape.length == 1 ? ",)" : ")");
        if (Arrays.stream(shape).anyMatch(length -> length < 0)) {
            throw NpyHeader.damaged(file, "its shape is " + text);
        }
        if (Arrays.stream(shape).anyMatch(length -> length == 0)) {
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
        return axes.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }
}
