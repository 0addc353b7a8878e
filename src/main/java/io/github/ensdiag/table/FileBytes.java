package io.github.ensdiag.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file from its beginning to its end, unpacked where it is compressed with gzip or zstd. */
public final class FileBytes {
    private static final int BUFFER = 1 << 16;
    /** From here on the ratio is looked at. */
    private static final long PLAUSIBLE = 1L << 30;
    /** One-hot rows as text come to about a third of this. */
    private static final long LARGEST_RATIO = 2000;

    private FileBytes() {}

    /**
     * The unpacked bytes; every failure to unpack is an {@link IOException}.
     *
     * @param channel at its beginning; not closed with the stream, which is to be closed to free memory outside the heap
     */
    public static InputStream unpacked(Path file, FileChannel channel, Progress progress) throws IOException {
        InputStream packed = new BufferedInputStream(new Counting(file, channel, progress), BUFFER);
        packed.mark(4);
        byte[] magic = packed.readNBytes(4);
        packed.reset();
        if (isGzip(magic)) {
            return new Unpacked(gzip(packed), channel);
        }
        return isZstd(magic) ? new Unpacked(ZstdFrames.unpacked(packed), channel) : packed;
    }

    private static InputStream gzip(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (EOFException e) {
            throw cut(e);
        }
    }

    private static IOException cut(EOFException e) {
        return new IOException("it ends in the middle of its compressed data", e);
    }

    /** @param start the first bytes of a file */
    public static boolean isGzip(byte[] start) {
        return start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    }

    /**
     * Whether the file begins with a frame of zstd, or with one without data, as pzstd writes.
     *
     * @param start the first bytes of a file
     */
    public static boolean isZstd(byte[] start) {
        return startsWith(start, 0x28, 0xB5, 0x2F, 0xFD) || startsWith(start, 0x50, 0x2A, 0x4D, 0x18);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Counting extends FilterInputStream {
        private final Path file;
        private final FileChannel channel;
        private final Progress progress;

        Counting(Path file, FileChannel channel, Progress progress) {
            super(Channels.newInputStream(channel));
            this.file = file;
            this.channel = channel;
            this.progress = progress;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read = super.read(into, at, length);
            progress.at(file, channel.position(), channel.size());
            return read;
        }

        @Override
        public void close() {
            // the channel belongs to whoever opened it
        }
    }

    /** Watches what comes out of a compressed file. */
    private static final class Unpacked extends BlockStream {
        private final FileChannel channel;
        private long count;

        Unpacked(InputStream in, FileChannel channel) {
            super(in);
            this.channel = channel;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read;
            try {
                read = in.read(into, at, length);
            } catch (EOFException e) {
                throw cut(e);
            } catch (RuntimeException e) { // damaged zstd
                throw new IOException("it cannot be unpacked: " + e.getMessage(), e);
            } catch (StackOverflowError e) { // gzip reads its parts by recursion
                throw new IOException("it consists of too many compressed parts that are empty", e);
            }
            count += Math.max(0, read);
            if (count > PLAUSIBLE && count / LARGEST_RATIO > channel.position()) {
                throw new IOException("it unpacks to more than " + LARGEST_RATIO + " times its size");
            }
            return read;
        }
    }
}
