package io.github.ensdiag.table;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks over the frames and blocks of a zstd file before they are unpacked. Frames that ask for much memory are refused,
 * since the unpacker would believe them; frames that hold no data, as pzstd writes, are left out, since it knows none.
 */
final class ZstdFrames extends BlockStream {
    /** As much as zstd uses up to level 19. */
    private static final long LARGEST_WINDOW = 1 << 23;

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int LONGEST_HEADER = 18;
    private static final int CHECKSUM = 4;

    private boolean inFrame;
    private boolean checksum;
    /** Bytes of the present part of a frame that were not handed out yet. */
    private long left;

    private ZstdFrames(InputStream in) {
        super(in);
    }

    /** @param in at the beginning of a frame; supports marks */
    static InputStream unpacked(InputStream in) {
        return new ZstdInputStream(new ZstdFrames(in));
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        while (left == 0) {
            if (!next()) {
                return -1;
            }
        }
        int read = in.read(into, at, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException();
        }
        left -= read;
        return read;
    }

    /** Comes to the next part: the header of a frame, or a block. */
    private boolean next() throws IOException {
        ByteBuffer start = peek();
        if (inFrame) {
            block(start);
            return true;
        }
        if (!start.hasRemaining()) {
            return false;
        }
        require(start, Integer.BYTES);
        int magic = start.getInt();
        if ((magic & ~0xF) == SKIPPABLE) {
            require(start, Integer.BYTES);
            in.skipNBytes(2 * Integer.BYTES + (start.getInt() & 0xFFFF_FFFFL));
        } else if (magic == MAGIC) {
            header(start);
        } else {
            throw new IOException("it holds something else behind its zstd frames");
        }
        return true;
    }

    private ByteBuffer peek() throws IOException {
        in.mark(LONGEST_HEADER);
        byte[] bytes = in.readNBytes(LONGEST_HEADER);
        in.reset();
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(ByteBuffer bytes, int count) throws EOFException {
        if (bytes.remaining() < count) {
            throw new EOFException();
        }
    }

    private void header(ByteBuffer start) throws IOException {
        require(start, 1);
        int flags = start.get();
        boolean single = (flags & 0x20) != 0;
        int dictionary = 1 << (flags & 3) >> 1;
        int content = flags >> 6 & 3;
        int contentBytes = content > 0 ? 1 << content : single ? 1 : 0;
        require(start, (single ? 0 : 1) + dictionary + contentBytes);
        long window = single ? Long.MAX_VALUE : window(start.get());
        start.position(start.position() + dictionary);
        long size = size(start, contentBytes);
        if (Math.min(window, size) > LARGEST_WINDOW) {
            throw new IOException(
                    "its zstd frames need a window of more than 8 MiB; pack it again with gzip or zstd -19");
        }
        checksum = (flags & 4) != 0;
        inFrame = true;
        left = start.position();
    }

    private static long window(int descriptor) {
        long base = 1L << 10 + (descriptor >> 3 & 0x1F);
        return base + base / 8 * (descriptor & 7);
    }

    /** Of the unpacked content. */
    private static long size(ByteBuffer start, int bytes) {
        long size = switch (bytes) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> start.get() & 0xFF;
            case 2 -> (start.getShort() & 0xFFFF) + 256;
            case 4 -> start.getInt() & 0xFFFF_FFFFL;
            default -> start.getLong();
        };
        return size < 0 ? Long.MAX_VALUE : size;
    }

    private void block(ByteBuffer start) throws IOException {
        require(start, 3);
        int header = start.get() & 0xFF | (start.get() & 0xFF) << 8 | (start.get() & 0xFF) << 16;
        boolean last = (header & 1) != 0;
        boolean repeated = (header >> 1 & 3) == 1;
        left = 3 + (repeated ? 1 : header >> 3) + (last && checksum ? CHECKSUM : 0);
        inFrame = !last;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
