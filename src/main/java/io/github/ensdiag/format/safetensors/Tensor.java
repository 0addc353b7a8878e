package io.github.ensdiag.format.safetensors;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.RawMatrix;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the header says of a tensor.
 *
 * @param type such as {@code F32}
 * @param from position of its first byte behind the header
 * @param to end of its bytes
 */
record Tensor(String name, String type, List<Long> shape, long from, long to) {
    private static final int MOST = Integer.MAX_VALUE - 8;
    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("BOOL", ElementType.BOOL),
            Map.entry("I8", ElementType.INT8),
            Map.entry("U8", ElementType.UINT8),
            Map.entry("I16", ElementType.INT16),
            Map.entry("U16", ElementType.UINT16),
            Map.entry("I32", ElementType.INT32),
            Map.entry("U32", ElementType.UINT32),
            Map.entry("I64", ElementType.INT64),
            Map.entry("U64", ElementType.UINT64),
            Map.entry("F16", ElementType.FLOAT16),
            Map.entry("BF16", ElementType.BFLOAT16),
            Map.entry("F32", ElementType.FLOAT32),
            Map.entry("F64", ElementType.FLOAT64));

    Tensor {
        shape = List.copyOf(shape);
    }

    /** Whether it has more dimensions than rows and columns. */
    boolean deep() {
        return shape.size() > 2;
    }

    /**
     * The tensor as it lies in its file, each row as a list of all its elements.
     *
     * @param start of the bytes behind the header
     * @throws InputException if it has another type or shape than is read
     */
    Matrix matrix(Path file, MappedFile content, long start) {
        String place = file + "#" + name;
        ElementType element = TYPES.get(type);
        if (element == null) {
            throw new InputException(place + " holds elements of type '" + type + "', which are not read. "
                    + "Save integers or floats: x.float().");
        }
        requireShape(place);
        boolean flat = shape.size() == 1;
        int rows = shape.get(0).intValue();
        int columns = columns(place);
        String size = element + ", " + (flat ? rows : rows + " × " + columns);
        requireLength(place, size, (long) rows * columns, element);
        return new RawMatrix(
                Places.counted(place),
                content,
                start + from,
                element,
                ByteOrder.LITTLE_ENDIAN,
                false,
                flat,
                element.isInteger(),
                rows,
                columns,
                size);
    }

    /** What is said where rows and columns are wanted, and there are more dimensions. */
    InputException refused(String place) {
        return new InputException(place + " has the " + shape.size() + "-dimensional shape " + shape
                + ". Save one row a sample: x.reshape(len(x), -1), or x.squeeze() to drop axes of length 1.");
    }

    private int columns(String place) {
        long columns = 1;
        for (long axis : shape.subList(1, shape.size())) {
            columns *= axis;
            if (columns > MOST) {
                throw refused(place);
            }
        }
        return (int) columns;
    }

    private void requireShape(String place) {
        if (shape.isEmpty()) {
            throw new InputException(place + " holds a single value. "
                    + "Save a tensor with one row a sample: 1-D for class indices, 2-D for scores.");
        }
        if (shape.contains(0L)) {
            throw new InputException(
                    place + " holds nothing: its shape is " + shape + ". Save the predictions after they are filled.");
        }
        if (shape.stream().anyMatch(length -> length < 0 || length > MOST)) {
            throw new InputException(place + " has the shape " + shape + ". At most " + MOST
                    + " rows and columns can be read: save a part of it.");
        }
    }

    private void requireLength(String place, String size, long elements, ElementType element) {
        long found = to - from;
        if (found / element.bytes() != elements || found % element.bytes() != 0) {
            throw new InputException(place + " is damaged: " + found + " bytes of data cannot be " + size
                    + ". Save or copy the file again.");
        }
    }
}
