package io.github.ensdiag.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Takes bytes one after the other, to be read anywhere. Few stay in memory; many go to a temporary file, which is mapped
 * and then deleted. Close it in any case.
 */
public final class ByteSpool implements AutoCloseable {
    /** Little, since a file may have many fields, and an evaluation many files. */
    private static final int MOST_IN_MEMORY = 1 << 21;

    private static final int FIRST = 1 << 12;

    private byte[] memory = new byte[FIRST];
    /** Bytes in memory. */
    private int kept;

    private long size;
    private FileChannel channel;
    private Path file;

    /** @throws InputException if the directory for temporary files does not take them */
    public void add(byte[] bytes, int from, int count) {
        size += count;
        try {
            if (file == null && count <= MOST_IN_MEMORY - kept) {
                keep(bytes, from, count);
                return;
            }
            if (file == null) {
                file = Files.createTempFile("ensdiag-", ".spool");
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                write(memory, 0, kept);
                memory = null;
            }
            write(bytes, from, count);
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** How many were added. */
    public long size() {
        return size;
    }

    private void keep(byte[] bytes, int from, int count) {
        if (kept + count > memory.length) {
            memory = Arrays.copyOf(memory, Math.min(MOST_IN_MEMORY, Math.max(kept + count, 2 * memory.length)));
        }
        System.arraycopy(bytes, from, memory, kept, count);
        kept += count;
    }

    private void write(byte[] bytes, int from, int count) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, count);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** All that was added; it can still be read when this is closed. */
    public Storage finish() {
        if (file == null) {
            return new HeapStorage(Arrays.copyOf(memory, kept));
        }
        try {
            // the file is ours alone, so its length need not be watched
            MappedFile mapped = MappedFile.of(file, channel);
            return mapped::slice;
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static InputException full(IOException e) {
        return new InputException(
                "The directory for temporary files " + System.getProperty("java.io.tmpdir")
                        + " does not take the values that were read: " + e.getMessage()
                        + ". Free some space there, or name another directory with -Djava.io.tmpdir=DIR.",
                e);
    }

    @Override
    public void close() {
        memory = null;
        if (file == null) {
            return;
        }
        try {
            if (channel != null) {
                channel.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // Windows keeps a mapped file
        }
    }
}
