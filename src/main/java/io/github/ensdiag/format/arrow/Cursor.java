package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.Storage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Reads little-endian values anywhere in {@link Bytes}, quickly where they lie near each other. Belongs to one thread. */
final class Cursor {
    private static final int WINDOW = 1 << 16;

    private final Bytes bytes;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long from;

    Cursor(Bytes bytes) {
        this.bytes = bytes;
    }

    int int32(long at) {
        return window(at, Integer.BYTES).getInt((int) (at - from));
    }

    long int64(long at) {
        return window(at, Long.BYTES).getLong((int) (at - from));
    }

    int unsigned8(long at) {
        return window(at, 1).get((int) (at - from)) & 0xFF;
    }

    int unsigned16(long at) {
        return window(at, Short.BYTES).getShort((int) (at - from)) & 0xFFFF;
    }

    /** Bits are counted from the lowest of a byte. */
    boolean bit(long index) {
        return (unsigned8(index >> 3) >> (index & 7) & 1) != 0;
    }

    void copy(long at, byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(at, length, bytes.length());
        for (int done = 0; done < length; ) {
            int part = Math.min(Storage.LONGEST, length - done);
            bytes.storage().slice(bytes.start() + at + done, part).get(into, offset + done, part);
            done += part;
        }
    }

    private ByteBuffer window(long at, int length) {
        if (at < from || at + length > from + window.capacity()) {
            Objects.checkFromIndexSize(at, length, bytes.length());
            int size = (int) Math.min(WINDOW, bytes.length() - at);
            window = bytes.storage().slice(bytes.start() + at, size).order(ByteOrder.LITTLE_ENDIAN);
            from = at;
        }
        return window;
    }
}
