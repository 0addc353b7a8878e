package io.github.ensdiag.format.arrow;

/**
 * Unpacks an LZ4 frame, block by block. As Arrow's C++ library writes them, blocks are linked: they repeat bytes of up to
 * 64 KiB before them. Checksums are stepped over; every length is checked.
 */
final class Lz4Frame {
    private static final int MAGIC = 0x184D2204;
    private static final int HISTORY = 1 << 16;
    private static final int ROOM = 1 << 20;

    private final Cursor cursor;
    private final long end;
    private final Unpacked.Target target;
    private long at;
    private boolean linked;
    private boolean checksums;
    private int largest;
    private int limit;
    private byte[] packed;
    /** What was unpacked last; from {@link #written} on, it is not yet in the target. */
    private byte[] out;

    private int filled;
    private int written;

    private Lz4Frame(Bytes bytes, Unpacked.Target target) {
        this.cursor = new Cursor(bytes);
        this.end = bytes.length();
        this.target = target;
    }

    static void unpack(Bytes bytes, Unpacked.Target target) throws DamagedException {
        Lz4Frame frame = new Lz4Frame(bytes, target);
        frame.header();
        while (frame.block()) {
            // the next
        }
    }

    private void header() throws DamagedException {
        if (end < 7 || cursor.int32(0) != MAGIC) {
            throw new DamagedException("it does not begin with the signature of an LZ4 frame");
        }
        int flags = cursor.unsigned8(4);
        int size = cursor.unsigned8(5) >> 4 & 7;
        if (flags >> 6 != 1 || size < 4) {
            throw new DamagedException("the header of its LZ4 frame is damaged");
        }
        if ((flags & 1) != 0) {
            throw new DamagedException("its LZ4 frame needs a dictionary, which Arrow files do not hold");
        }
        linked = (flags & 0x20) == 0;
        checksums = (flags & 0x10) != 0;
        largest = 1 << (8 + 2 * size);
        boolean sized = (flags & 8) != 0;
        at = 4 + 2 + (sized ? 8 : 0) + 1;
        packed = new byte[(int) Math.min(largest, end) + Lz4Block.SLACK];
        // a block that unpacks to more than is expected of the whole is damaged
        limit = (int) Math.min(largest, target.length());
        int room = (int) Math.min(Math.max(ROOM, largest), target.length());
        out = new byte[HISTORY + room + Lz4Block.SLACK];
    }

    private boolean block() throws DamagedException {
        require(Integer.BYTES);
        int word = cursor.int32(at);
        at += Integer.BYTES;
        if (word == 0) {
            flush();
            return false;
        }
        int length = word & 0x7FFF_FFFF;
        if (length > largest) {
            throw new DamagedException(
                    "a block of its LZ4 frame has " + length + " bytes, and " + largest + " are the most");
        }
        require(length);
        makeRoom();
        if (word < 0) { // stored as it is
            if (length > limit) {
                throw new DamagedException("it unpacks to more than it declares");
            }
            cursor.copy(at, out, filled, length);
            filled += length;
        } else {
            cursor.copy(at, packed, 0, length);
            filled = Lz4Block.unpack(packed, length, out, filled, filled + limit, linked ? 0 : filled);
        }
        at += length + (checksums ? Integer.BYTES : 0);
        return true;
    }

    private void require(int length) throws DamagedException {
        if (length > end - at) {
            throw new DamagedException("its LZ4 frame is truncated");
        }
    }

    private void makeRoom() throws DamagedException {
        if (out.length - Lz4Block.SLACK - filled < limit) {
            flush();
            int kept = Math.min(HISTORY, filled);
            System.arraycopy(out, filled - kept, out, 0, kept);
            filled = kept;
            written = kept;
        }
    }

    private void flush() throws DamagedException {
        target.write(out, written, filled - written);
        written = filled;
    }
}
