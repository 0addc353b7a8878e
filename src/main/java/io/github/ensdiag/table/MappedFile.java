package io.github.ensdiag.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of any length, mapped read only. One mapping ends at 2 GiB, so the file is mapped in windows that overlap: a
 * slice of up to {@link #LONGEST} bytes lies within one of them.
 */
public final class MappedFile implements Storage {
    private static final long STRIDE = 1L << 30;

    private final Path file;
    private final long size;
    private final ByteBuffer[] windows;

    private MappedFile(Path file, long size, ByteBuffer[] windows) {
        this.file = file;
        this.size = size;
        this.windows = windows;
    }

    /** Maps an open file; the mapping outlives the channel. */
    public static MappedFile of(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer[] windows = new ByteBuffer[Math.toIntExact((size + STRIDE - 1) / STRIDE)];
        for (int i = 0; i < windows.length; i++) {
            long start = i * STRIDE;
            windows[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(STRIDE + LONGEST, size - start));
        }
        return new MappedFile(file, size, windows);
    }

    /** In bytes, when it was opened. */
    public long size() {
        return size;
    }

    @Override
    public ByteBuffer slice(long position, int length) {
        return windows[(int) (position / STRIDE)].slice((int) (position % STRIDE), length);
    }

    @Override
    public void requireUnchanged() {
        long now;
        try {
            now = Files.size(file);
        } catch (IOException e) {
            now = -1;
        }
        if (now != size) {
            throw new InputException(file + " changed while it was read: it was " + size + " bytes long and now "
                    + (now < 0 ? "is gone" : "is " + now) + ". Run again when nothing writes to it.");
        }
    }
}
