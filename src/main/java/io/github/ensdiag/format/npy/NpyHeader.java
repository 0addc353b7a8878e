package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the first bytes of an NPY file say about its array.
 *
 * @param type of its elements
 * @param order of the bytes of an element
 * @param fortran whether columns, rather than rows, are contiguous
 * @param flat whether the array has one dimension
 * @param rows at least 1
 * @param columns at least 1; 1 for a flat array
 * @param start position of the first element in the file
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortran, boolean flat, long rows, int columns, long start) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 20;

    /**
     * Reads the header of a file.
     *
     * @throws InputException if the file is not a readable NPY file with a one- or two-dimensional array of numbers
     */
    static NpyHeader of(Path file) {
        return InputFiles.read(file, channel -> of(file, channel));
    }

    static NpyHeader of(Path file, FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            throw new InputException(file + " is empty. Save the array again with np.save(path, array).");
        }
        byte[] start = bytes(channel, 0, 32);
        if (!Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC)) {
            throw new InputException(file + " is not an NPY file: it does not begin with the signature of one. "
                    + "Leave <format> away, so that the format is recognised.");
        }
        if (start.length < 10) {
            throw cutHeader(file);
        }
        int version = start[6];
        if (version < 1 || version > 3 || start[7] != 0) {
            throw new InputException(file + " is written in NPY version " + version + "." + start[7]
                    + ", which is unknown. Save the array with np.save(path, array), which writes 1.0 to 3.0.");
        }
        int position = version == 1 ? 10 : 12;
        if (start.length < position) {
            throw cutHeader(file);
        }
        ByteBuffer prefix = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? prefix.getShort(8) & 0xFFFF : prefix.getInt(8) & 0xFFFF_FFFFL;
        if (position + length > channel.size()) {
            throw cutHeader(file);
        }
        if (length > LONGEST) {
            throw damaged(file, "it is " + length + " bytes long");
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(bytes(channel, position, (int) length), charset);
        NpyHeader header = parse(file, text, position + length);
        header.checkSize(file, channel.size());
        return header;
    }

    /** For example {@code 50000 × 1000}, or {@code 50000} for a flat array. */
    String shape() {
        return flat ? Long.toString(rows) : rows + " × " + columns;
    }

    /** For example {@code float32, 50000 × 1000, Fortran order, big-endian}; what is usual is not said. */
    String describe() {
        return type + ", " + shape() + layout();
    }

    /** What is unusual in the layout, each after a comma. */
    String layout() {
        boolean bigEndian = order == ByteOrder.BIG_ENDIAN && type.bytes() > 1;
        return (fortran ? ", Fortran order" : "") + (bigEndian ? ", big-endian" : "");
    }

    private static NpyHeader parse(Path file, String text, long start) {
        Map<?, ?> map;
        try {
            map = PyLiteral.parse(text) instanceof Map<?, ?> m ? m : Map.of();
        } catch (IllegalArgumentException e) {
            throw damaged(file, e.getMessage());
        }
        String descr = NpyDescr.checked(file, map.get("descr"));
        if (!(map.get("fortran_order") instanceof Boolean fortran)) {
            throw damaged(file, "fortran_order is missing");
        }
        if (!(map.get("shape") instanceof List<?> shape) || !shape.stream().allMatch(n -> n instanceof Long)) {
            throw damaged(file, "the shape is missing");
        }
        long[] lengths = shape.stream().mapToLong(n -> (Long) n).toArray();
        checkShape(file, lengths);
        boolean flat = lengths.length == 1;
        return new NpyHeader(
                NpyDescr.type(file, descr),
                NpyDescr.order(descr),
                fortran && !flat,
                flat,
                lengths[0],
                flat ? 1 : (int) lengths[1],
                start);
    }

    private static void checkShape(Path file, long[] shape) {
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
        for (long length : shape) {
            if (length < 0) {
                throw damaged(file, "its shape is " + text);
            }
        }
        if (shape[0] == 0 || shape[shape.length - 1] == 0) {
            throw new InputException(file + " holds no " + (shape[0] == 0 ? "rows" : "columns") + ": its shape is "
                    + text + ". Save the predictions after they are filled.");
        }
        if (shape[0] > Integer.MAX_VALUE - 8 || shape.length == 2 && shape[1] > Integer.MAX_VALUE - 8) {
            throw new InputException(file + " has the shape " + text
                    + ". At most 2147483639 rows and columns can be read: save a part of it.");
        }
    }

    private void checkSize(Path file, long size) {
        long found = size - start;
        // bytes behind the array are ignored, as NumPy does
        if (found / type.bytes() / columns < rows) {
            BigInteger expected = BigInteger.valueOf(rows).multiply(BigInteger.valueOf((long) columns * type.bytes()));
            throw new InputException(file + " is truncated: " + found + " bytes of data found, " + expected
                    + " expected for " + describe() + ". Save or copy the file again.");
        }
    }

    private static byte[] bytes(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, channel.size() - position));
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // read on
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static InputException cutHeader(Path file) {
        return new InputException(file + " is truncated: it ends inside its header. Save or copy the file again.");
    }

    static InputException damaged(Path file, String why) {
        return new InputException(
                file + " has a damaged NPY header: " + why + ". Save the array again with np.save(path, array).");
    }
}
