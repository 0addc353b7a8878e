package io.github.ensdiag.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file of any length, mapped read only. One mapping ends at 2 GiB, so the file is mapped in windows that overlap: a
 * slice of up to {@link #LONGEST} bytes lies within one of them. Safe for use by several threads.
 */
final class MappedFile {
    /** Bytes of the longest slice. */
    static final int LONGEST = 1 << 24;

    private static final long STRIDE = 1L << 30;

    private final ByteBuffer[] windows;

    private MappedFile(ByteBuffer[] windows) {
        this.windows = windows;
    }

    /** Maps an open file; the mapping outlives the channel. */
    static MappedFile of(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer[] windows = new ByteBuffer[Math.toIntExact((size + STRIDE - 1) / STRIDE)];
        for (int i = 0; i < windows.length; i++) {
            long start = i * STRIDE;
            windows[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(STRIDE + LONGEST, size - start));
        }
        return new MappedFile(windows);
    }

    /** The bytes {@code [position, position + length)}, length at most {@link #LONGEST}. */
    ByteBuffer slice(long position, int length) {
        return windows[(int) (position / STRIDE)].slice((int) (position % STRIDE), length);
    }
}
