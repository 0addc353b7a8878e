package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.HeapStorage;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Storage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Unpacks the elements of a compressed array: few to memory, many to a temporary file, which is mapped and then deleted.
 * Never more than the header of the array asks for.
 */
final class Unpacking {
    private static final int MOST_IN_MEMORY = 1 << 25;
    private static final int BUFFER = 1 << 16;

    private final NpzMember array;
    private final NpyHeader header;

    Unpacking(NpzMember array, NpyHeader header) {
        this.array = array;
        this.header = header;
    }

    /** The elements, from position 0 on. */
    Storage elements() {
        return array.read(in -> {
            CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
            checked.skipNBytes(header.start());
            Storage elements = header.length() <= MOST_IN_MEMORY ? memory(checked) : file(checked);
            // what follows the elements is not read, so that its checksum is unknown
            if (header.start() + header.length() == array.member().size()) {
                requireEnd(checked);
            }
            return elements;
        });
    }

    private Storage memory(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) header.length());
        if (bytes.length < header.length()) {
            throw cut();
        }
        return new HeapStorage(bytes);
    }

    private Storage file(InputStream in) {
        Path file = temporary();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(in, out);
            return map(file);
        } catch (IOException e) {
            throw noSpace(e.getMessage(), e);
        } finally {
            delete(file);
        }
    }

    private Path temporary() {
        try {
            Path file = Files.createTempFile("ensdiag-", ".array");
            long free = Files.getFileStore(file).getUsableSpace();
            if (free < header.length()) {
                delete(file);
                throw noSpace("it has " + free + " bytes left", null);
            }
            return file;
        } catch (IOException e) {
            throw noSpace(e.getMessage(), e);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = header.length();
        while (left > 0) {
            int read = read(in, buffer, (int) Math.min(buffer.length, left));
            out.write(buffer, 0, read);
            left -= read;
            array.progress().at(array.file(), header.length() - left, header.length());
        }
    }

    /** That the archive is damaged is told apart from a full disk. */
    private int read(InputStream in, byte[] buffer, int most) {
        try {
            int read = in.read(buffer, 0, most);
            if (read < 0) {
                throw cut();
            }
            return read;
        } catch (IOException e) {
            throw array.damaged(e);
        }
    }

    private static EOFException cut() {
        return new EOFException("it ends before its last element");
    }

    private static Storage map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // the file is ours alone, so its length need not be watched
            MappedFile mapped = MappedFile.of(file, channel);
            return mapped::slice;
        }
    }

    private void requireEnd(CheckedInputStream in) throws IOException {
        int crc = (int) in.getChecksum().getValue();
        if (in.read() >= 0) {
            throw new IOException("it does not end where it should");
        }
        if (crc != array.member().crc()) {
            throw new IOException("its checksum is wrong");
        }
    }

    private InputException noSpace(String why, IOException cause) {
        return new InputException(
                "The directory for temporary files " + System.getProperty("java.io.tmpdir") + " does not take the "
                        + header.length() + " bytes of " + array.place() + ": " + why
                        + ". Free some space there, name another directory with -Djava.io.tmpdir=DIR, "
                        + "or save the array uncompressed: np.savez.",
                cause);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // Windows keeps a mapped file
        }
    }
}
