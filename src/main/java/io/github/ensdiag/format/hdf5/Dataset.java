package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dataset by its header.
 *
 * @param place as messages name it
 * @param columns elements in a row of it; 1 where it is flat
 * @param deep what is said where rows and columns are wanted, and there are more dimensions; else empty
 */
record Dataset(
        String place,
        ObjectHeader header,
        DataType type,
        int rows,
        int columns,
        boolean flat,
        Optional<InputException> deep) {
    private static final int MOST = Integer.MAX_VALUE - 8;
    private static final int EMPTY = 2;
    /** Of a row, which is read as a whole. */
    private static final long MOST_BYTES = 1 << 30;

    /** @throws InputException if its shape is not one of predictions */
    static Dataset of(String place, ObjectHeader header) {
        DataTypeMessage message = header.getMessageOfType(DataTypeMessage.class);
        if (message.isMessageShared()) {
            throw new InputException(place + " has a named type, which stands elsewhere in the file. Copy it with its "
                    + "own type: g[\"scores\"] = f[\"name\"][:].");
        }
        DataType type = message.getDataType();
        DataSpace space = header.getMessageOfType(DataSpaceMessage.class).getDataSpace();
        long[] shape = space.getDimensionsAsLong();
        checkShape(place, ElementTypes.name(type), space.getType() == EMPTY, shape);
        boolean flat = shape.length == 1;
        Optional<InputException> deep =
                shape.length > 2 ? Optional.of(deep(place, ElementTypes.name(type), shape)) : Optional.empty();
        int columns = columns(shape).orElseThrow(deep::orElseThrow);
        Dataset dataset = new Dataset(place, header, type, (int) shape[0], columns, flat, deep);
        long bytes = (long) type.getSize() * dataset.columns;
        if (bytes <= 0 || bytes > MOST_BYTES) {
            throw Damage.damaged(place, "a row of it has " + bytes + " bytes");
        }
        return dataset;
    }

    private static void checkShape(String place, String type, boolean empty, long[] shape) {
        if (empty) {
            throw new InputException(place + " is an empty dataset, without a shape. Save the predictions in it.");
        }
        if (shape.length == 0) {
            throw new InputException(place + " holds a single value (0-d, " + type + "). "
                    + "Save one row a sample: 1-D for class indices, 2-D for scores.");
        }
        String text = text(shape);
        if (Arrays.stream(shape).anyMatch(length -> length == 0)) {
            throw new InputException(place + " holds no " + (shape[0] == 0 ? "rows" : "columns") + ": its shape is "
                    + text + ". Save the predictions after they are filled.");
        }
        if (Arrays.stream(shape).anyMatch(length -> length < 0 || length > MOST)) {
            throw new InputException(place + " has the shape " + text + ". At most " + MOST
                    + " rows and columns can be read: save a part of it.");
        }
    }

    private static String text(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    private static InputException deep(String place, String type, long[] shape) {
        boolean thin = Arrays.stream(shape).anyMatch(length -> length == 1);
        return new InputException(place + " holds a " + shape.length + "-dimensional array of shape " + text(shape)
                + " (" + type + "). Save one row a sample: g[\"scores\"] = "
                + (thin ? "x.squeeze(), which drops axes of length 1." : "x.reshape(len(x), -1)."));
    }

    /** Elements in a row; empty if there are too many. */
    private static Optional<Integer> columns(long[] shape) {
        long columns = 1;
        for (int axis = 1; axis < shape.length; axis++) {
            columns *= shape[axis];
            if (columns > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of((int) columns);
    }

    int elementBytes() {
        return type.getSize();
    }

    int rowBytes() {
        return type.getSize() * columns;
    }

    long bytes() {
        return (long) rowBytes() * rows;
    }

    String shape() {
        return flat ? Integer.toString(rows) : rows + " × " + columns;
    }
}
