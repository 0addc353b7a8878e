package io.github.ensdiag.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes NPY files for tests, written from the format's description and not from the code under test. */
public final class NpyWriter {
    private NpyWriter() {}

    /** float32, {@code N × C}. */
    public static Path floats(Path file, float[][] rows) {
        return write(file, "<f4", false, 1, widen(rows));
    }

    /** float16, {@code N × C}; values are rounded to the nearest half. */
    public static Path halves(Path file, float[][] rows) {
        return write(file, "<f2", false, 1, widen(rows));
    }

    /** float64, {@code N × C}. */
    public static Path doubles(Path file, double[][] rows) {
        return write(file, "<f8", false, 1, rows);
    }

    /** int32, {@code N × C}. */
    public static Path ints(Path file, int[][] rows) {
        double[][] values = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            values[i] = new double[rows[i].length];
            for (int j = 0; j < rows[i].length; j++) {
                values[i][j] = rows[i][j];
            }
        }
        return write(file, "<i4", false, 1, values);
    }

    /** int64, {@code N}: labels or decisions. */
    public static Path ints(Path file, int... values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return writeFlat(file, "<i8", 1, copy);
    }

    /** int16, {@code N}: labels or decisions. */
    public static Path shorts(Path file, int... values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return writeFlat(file, "<i2", 1, copy);
    }

    /**
     * Any two-dimensional array.
     *
     * @param descr such as {@code >f4} or {@code |u1}; {@code =} is written in the order of this machine
     * @param fortran whether columns are contiguous
     * @param version 1, 2 or 3
     */
    public static Path write(Path file, String descr, boolean fortran, int version, double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer data = buffer(descr, (long) rows.length * columns);
        if (fortran) {
            for (int j = 0; j < columns; j++) {
                for (double[] row : rows) {
                    put(data, descr, row[j]);
                }
            }
        } else {
            for (double[] row : rows) {
                for (double value : row) {
                    put(data, descr, value);
                }
            }
        }
        return raw(file, version, dict(descr, fortran, "(" + rows.length + ", " + columns + ")"), data.array());
    }

    /** Any one-dimensional array. */
    public static Path writeFlat(Path file, String descr, int version, double... values) {
        ByteBuffer data = buffer(descr, values.length);
        for (double value : values) {
            put(data, descr, value);
        }
        return raw(file, version, dict(descr, false, "(" + values.length + ",)"), data.array());
    }

    /** A file with this text for a header, padded as NumPy does, and these bytes behind it. */
    public static Path raw(Path file, int version, String dict, byte[] data) {
        int prefix = version == 1 ? 10 : 12;
        int length = dict.getBytes(StandardCharsets.UTF_8).length + 1;
        String padded = dict + " ".repeat((64 - (prefix + length) % 64) % 64) + "\n";
        return unpadded(file, version, padded, data);
    }

    /** A file with exactly this text for a header and these bytes behind it. */
    public static Path unpadded(Path file, int version, String header, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(version, header));
        out.writeBytes(data);
        try {
            return Files.write(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Magic, version, length and text of a header. */
    public static byte[] header(int version, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate((version == 1 ? 10 : 12) + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            header.putShort((short) bytes.length);
        } else {
            header.putInt(bytes.length);
        }
        return header.put(bytes).array();
    }

    /** The text of a header. */
    public static String dict(String descr, boolean fortran, String shape) {
        return "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
                + ", }";
    }

    private static double[][] widen(float[][] rows) {
        double[][] values = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            values[i] = new double[rows[i].length];
            for (int j = 0; j < rows[i].length; j++) {
                values[i][j] = rows[i][j];
            }
        }
        return values;
    }

    private static ByteBuffer buffer(String descr, long elements) {
        int size = descr.charAt(2) - '0';
        ByteOrder order = descr.charAt(0) == '>'
                ? ByteOrder.BIG_ENDIAN
                : descr.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.nativeOrder();
        return ByteBuffer.allocate(Math.toIntExact(elements * size)).order(order);
    }

    private static void put(ByteBuffer data, String descr, double value) {
        switch (descr.substring(1)) {
            case "i1", "u1" -> data.put((byte) (int) value);
            case "i2", "u2" -> data.putShort((short) (int) value);
            case "i4", "u4" -> data.putInt((int) (long) value);
            case "i8" -> data.putLong((long) value);
            case "u8" -> data.putLong(new BigDecimal(value).longValue()); // keeps the low 64 bits
            case "f2" -> data.putShort(half(value));
            case "f4" -> data.putFloat((float) value);
            case "f8" -> data.putDouble(value);
            default -> throw new IllegalArgumentException(descr);
        }
    }

    /** Rounds to the nearest half, ties to even. */
    static short half(double value) {
        int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
        double magnitude = Math.abs(value);
        if (Double.isNaN(value)) {
            return 0x7E00;
        }
        if (magnitude >= 65520) {
            return (short) (sign | 0x7C00);
        }
        int exponent = Math.max(Math.getExponent(magnitude), -14);
        // a fraction of 1024 or more carries into the exponent, which is then one larger
        int fraction = (int) Math.rint(Math.scalb(magnitude, 10 - exponent));
        return (short) (sign | ((exponent + 14) << 10) + fraction);
    }
}
