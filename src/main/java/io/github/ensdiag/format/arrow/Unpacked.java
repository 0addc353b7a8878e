package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.HeapStorage;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Buffers that were compressed, one behind the other: a few stay in memory, many go to a temporary file, which is mapped
 * and then deleted. They can be read once all are {@link #finish}ed. Close it in any case.
 */
final class Unpacked implements Storage, AutoCloseable {
    private static final int MOST_IN_MEMORY = 1 << 25;

    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private long drained;
    private FileChannel channel;
    private Path file;
    private Storage finished;

    /** Takes the bytes of one buffer. */
    final class Target {
        private final long start = drained + filled;
        private final long length;
        private long written;

        private Target(long length) {
            this.length = length;
        }

        /** How many bytes are expected. */
        long length() {
            return length;
        }

        void write(byte[] from, int at, int count) throws DamagedException {
            written += count;
            if (written > length) {
                throw new DamagedException("it unpacks to more than the " + length + " bytes that it declares");
            }
            append(from, at, count);
        }

        Bytes complete() throws DamagedException {
            if (written < length) {
                throw new DamagedException("it unpacks to " + written + " bytes where it declares " + length);
            }
            return new Bytes(Unpacked.this, start, length);
        }
    }

    /** Begins a buffer. */
    Target target(long length) {
        return new Target(length);
    }

    private void append(byte[] from, int at, int count) {
        for (int done = 0; done < count; ) {
            if (filled == buffer.length) {
                makeRoom();
            }
            int part = Math.min(count - done, buffer.length - filled);
            System.arraycopy(from, at + done, buffer, filled, part);
            filled += part;
            done += part;
        }
    }

    private void makeRoom() {
        if (file == null && buffer.length < MOST_IN_MEMORY) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else {
            drain();
        }
    }

    private void drain() {
        try {
            if (file == null) {
                file = Files.createTempFile("ensdiag-", ".arrow");
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, filled); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            drained += filled;
            filled = 0;
        } catch (IOException e) {
            throw new InputException(
                    "The directory for temporary files " + System.getProperty("java.io.tmpdir")
                            + " does not take the values that were unpacked: " + e.getMessage()
                            + ". Free some space there, or name another directory with -Djava.io.tmpdir=DIR.",
                    e);
        }
    }

    /** Ends writing. */
    void finish() throws IOException {
        if (file == null) {
            finished = new HeapStorage(Arrays.copyOf(buffer, filled));
        } else {
            drain();
            finished = MappedFile.of(file, channel);
        }
        buffer = null;
    }

    @Override
    public ByteBuffer slice(long position, int length) {
        return finished.slice(position, length);
    }

    /** Frees what is not needed for reading. */
    @Override
    public void close() {
        buffer = null;
        if (file == null) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // Windows keeps a mapped file
        }
    }
}
