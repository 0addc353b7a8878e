package io.github.ensdiag.format.hdf5;

import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Fletcher's checksum of words of 16 bits, which HDF5 writes behind the bytes of a chunk. */
final class Fletcher32 {
    private static final int BYTES = 4;
    /** Words whose sums of sums fit into 32 bits. */
    private static final int WORDS = 360;

    private Fletcher32() {}

    /** The bytes without their checksum. */
    static ByteBuffer verified(ByteBuffer bytes) {
        int length = bytes.remaining() - BYTES;
        if (length < 0) {
            throw new HdfException("a chunk has no checksum");
        }
        ByteBuffer data = bytes.slice(bytes.position(), length).order(ByteOrder.BIG_ENDIAN);
        int written = bytes.slice(bytes.position() + length, BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int found = of(data.duplicate().order(ByteOrder.BIG_ENDIAN));
        // early versions wrote the bytes of each half in the order of the machine
        int swapped = (found & 0x00FF_00FF) << 8 | found >>> 8 & 0x00FF_00FF;
        if (written != found && written != swapped) {
            throw new HdfException("the checksum of a chunk does not match its bytes");
        }
        return data;
    }

    private static int of(ByteBuffer data) {
        long low = 0;
        long high = 0;
        while (data.remaining() >= 2) {
            for (int word = 0; word < WORDS && data.remaining() >= 2; word++) {
                low += data.getShort() & 0xFFFF;
                high += low;
            }
            low = (low & 0xFFFF) + (low >>> 16);
            high = (high & 0xFFFF) + (high >>> 16);
        }
        if (data.hasRemaining()) {
            low += (data.get() & 0xFF) << 8;
            high += low;
            low = (low & 0xFFFF) + (low >>> 16);
            high = (high & 0xFFFF) + (high >>> 16);
        }
        low = (low & 0xFFFF) + (low >>> 16);
        high = (high & 0xFFFF) + (high >>> 16);
        return (int) (high << 16 | low);
    }
}
