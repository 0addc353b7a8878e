package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A dataset of one or two dimensions, by its header.
 *
 * @param place as messages name it
 * @param columns 1 where it is flat
 */
record Dataset(String place, ObjectHeader header, DataType type, int rows, int columns, boolean flat) {
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
        Dataset dataset = new Dataset(place, header, type, (int) shape[0], flat ? 1 : (int) shape[1], flat);
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
        String text = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
        if (shape.length > 2) {
            boolean thin = Arrays.stream(shape).anyMatch(length -> length == 1);
            throw new InputException(place + " holds a " + shape.length + "-dimensional array of shape " + text + " ("
                    + type + "). Save one row a sample: g[\"scores\"] = "
                    + (thin ? "x.squeeze(), which drops axes of length 1." : "x.reshape(len(x), -1)."));
        }
        if (shape[0] == 0 || shape[shape.length - 1] == 0) {
            throw new InputException(place + " holds no " + (shape[0] == 0 ? "rows" : "columns") + ": its shape is "
                    + text + ". Save the predictions after they are filled.");
        }
        if (Arrays.stream(shape).anyMatch(length -> length < 0 || length > MOST)) {
            throw new InputException(place + " has the shape " + text + ". At most " + MOST
                    + " rows and columns can be read: save a part of it.");
        }
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
