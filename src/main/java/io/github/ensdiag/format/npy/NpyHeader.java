package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.RawMatrix;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the first bytes of an NPY file say about its array.
 *
 * @param type of its elements
 * @param order of the bytes of an element
 * @param fortran whether columns, rather than rows, are contiguous
 * @param start position of the first element, behind the header
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, NpyShape shape, long start) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;

    /**
     * Reads a header.
     *
     * @param file for messages: the file, or the part of an archive
     * @param in at the beginning of an NPY file
     * @param size of the file in bytes
     * @throws InputException if it is not a readable NPY file with an array of numbers or text
     */
    static NpyHeader of(String file, InputStream in, long size) throws IOException {
        if (size == 0) {
            throw new InputException(file + " is empty. Save the array again with np.save(path, array).");
        }
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new InputException(file + " is not an NPY file: it does not begin with the signature of one. "
                    + "Save the array with np.save(path, array), or leave <format> away, so that the format is "
                    + "recognised.");
        }
        byte[] versions = bytes(file, in, 2);
        int version = versions[0];
        if (version < 1 || version > 3 || versions[1] != 0) {
            throw new InputException(file + " is written in NPY version " + version + "." + versions[1]
                    + ", which is unknown. Save the array with np.save(path, array), which writes 1.0 to 3.0.");
        }
        ByteBuffer prefix =
                ByteBuffer.wrap(bytes(file, in, version == 1 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? prefix.getShort() & 0xFFFF : prefix.getInt() & 0xFFFF_FFFFL;
        long start = MAGIC.length + 2 + prefix.capacity() + length;
        if (start > size) {
            throw cut(file);
        }
        if (length > LONGEST) {
            throw damaged(file, "it is " + length + " bytes long");
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        NpyHeader header = parse(file, new String(bytes(file, in, (int) length), charset), start);
        header.checkSize(file, size);
        return header;
    }

    /** Bytes of all elements. */
    long length() {
        return (long) shape.rows() * shape.columns() * type.bytes();
    }

    /**
     * The array of numbers as it lies in some bytes.
     *
     * @param element its type
     * @param at position of the first element in the content
     */
    Matrix matrix(ElementType element, Places places, Storage content, long at) {
        return new RawMatrix(
                places,
                content,
                at,
                element,
                order,
                fortran,
                shape.flat(),
                element.isInteger(),
                shape.rows(),
                shape.columns(),
                describe());
    }

    /**
     * What becomes of an array with more dimensions than rows and columns. In Fortran order its rows are not to be had one
     * by one, and text is never flattened.
     *
     * @param flattened the rows as they lie
     */
    Refused refused(String name, String place, Supplier<Matrix> flattened) {
        boolean readable = type instanceof NpyType.Number && !fortran;
        return new Refused(
                name,
                NpyShape.deep(place, shape.axes(), fortran),
                readable ? Optional.of(flattened.get()) : Optional.empty());
    }

    /** For example {@code float32, 50000 × 1000, Fortran order, big-endian}; what is usual is not said. */
    String describe() {
        boolean bigEndian = order == ByteOrder.BIG_ENDIAN && type.bytes() > 1;
        return type + ", " + shape + (fortran ? ", Fortran order" : "") + (bigEndian ? ", big-endian" : "");
    }

    private static NpyHeader parse(String file, String text, long start) {
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
        NpyShape shape = NpyShape.of(file, map.get("shape"));
        NpyType type = NpyDescr.type(file, descr);
        return new NpyHeader(type, NpyDescr.order(descr), fortran && !shape.flat(), shape, start);
    }

    private void checkSize(String file, long size) {
        long found = size - start;
        // bytes behind the array are ignored, as NumPy does
        if (found / type.bytes() / shape.columns() < shape.rows()) {
            BigInteger expected = BigInteger.valueOf(shape.rows())
                    .multiply(BigInteger.valueOf((long) shape.columns() * type.bytes()));
            throw new InputException(file + " is truncated: " + found + " bytes of data found, " + expected
                    + " expected for " + describe() + ". Save or copy the file again.");
        }
    }

    private static byte[] bytes(String file, InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw cut(file);
        }
        return bytes;
    }

    private static InputException cut(String file) {
        return new InputException(file + " is truncated: it ends inside its header. Save or copy the file again.");
    }

    static InputException damaged(String file, String why) {
        return new InputException(
                file + " has a damaged NPY header: " + why + ". Save the array again with np.save(path, array).");
    }
}
