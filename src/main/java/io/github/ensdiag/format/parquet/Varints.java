package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;

/** Integers of seven bits a byte, the lowest first. */
final class Varints {
    private Varints() {}

    /** At most 32 bits, as a positive number. */
    static long unsigned(ByteBuffer bytes) {
        long value = read(bytes);
        if (value >>> Integer.SIZE != 0) {
            throw new DamagedException("it declares a length of " + Long.toUnsignedString(value));
        }
        return value;
    }

    /** Small ones of either sign take few bytes. */
    static long zigzag(ByteBuffer bytes) {
        long value = read(bytes);
        return value >>> 1 ^ -(value & 1);
    }

    private static long read(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new DamagedException("it holds a number of more than 64 bits");
    }
}
