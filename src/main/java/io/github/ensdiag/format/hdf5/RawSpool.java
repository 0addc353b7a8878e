package io.github.ensdiag.format.hdf5;

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

/**
 * Takes unpacked bytes as they are. Few stay in memory; many go to a temporary file, which is mapped and then deleted.
 * Close it in any case.
 */
final class RawSpool implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 1 << 25;

    private ByteBuffer memory;
    private FileChannel channel;
    private Path file;

    /** @param total bytes that will be added */
    RawSpool(long total) {
        if (total <= MOST_IN_MEMORY) {
            memory = ByteBuffer.allocate((int) total);
            return;
        }
        try {
            file = Files.createTempFile("ensdiag-", ".spool");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw full(e);
        }
    }

    void add(byte[] bytes, int count) {
        ByteBuffer added = ByteBuffer.wrap(bytes, 0, count);
        if (memory != null) {
            memory.put(added);
            return;
        }
        try {
            while (added.hasRemaining()) {
                channel.write(added);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** What was added; it can be read when this is closed. */
    Storage finish() {
        if (memory != null) {
            return new HeapStorage(memory.array());
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
                        + " does not take the values that were unpacked: " + e.getMessage()
                        + ". Free some space there, or name another directory with -Djava.io.tmpdir=DIR.",
                e);
    }

    @Override
    public void close() {
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
