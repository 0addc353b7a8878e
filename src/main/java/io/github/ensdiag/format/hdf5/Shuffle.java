package io.github.ensdiag.format.hdf5;

import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;

/** Puts the bytes of elements side by side again: the first bytes of all were stored first, then the second ones. */
final class Shuffle {
    private Shuffle() {}

    /** @param size of an element */
    static ByteBuffer undo(ByteBuffer shuffled, int size) {
        if (size < 1) {
            throw new HdfException("its elements are shuffled by " + size + " bytes");
        }
        int length = shuffled.remaining();
        byte[] from = new byte[length];
        shuffled.get(from);
        byte[] bytes = new byte[length];
        int elements = length / size;
        if (size == Float.BYTES) {
            four(from, bytes, elements);
        } else {
            any(from, bytes, elements, size);
        }
        int rest = elements * size;
        System.arraycopy(from, rest, bytes, rest, length - rest);
        return ByteBuffer.wrap(bytes);
    }

    private static void any(byte[] from, byte[] bytes, int elements, int size) {
        for (int i = 0; i < size; i++) {
            int start = i * elements;
            for (int j = 0, to = i; j < elements; j++, to += size) {
                bytes[to] = from[start + j];
            }
        }
    }

    /** The usual size, in one pass. */
    private static void four(byte[] from, byte[] bytes, int elements) {
        int second = elements;
        int third = 2 * elements;
        int fourth = 3 * elements;
        for (int j = 0, to = 0; j < elements; j++, to += 4) {
            bytes[to] = from[j];
            bytes[to + 1] = from[second + j];
            bytes[to + 2] = from[third + j];
            bytes[to + 3] = from[fourth + j];
        }
    }
}
