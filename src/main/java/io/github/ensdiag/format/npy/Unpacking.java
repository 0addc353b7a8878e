package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.ByteSpool;
import io.github.ensdiag.table.Storage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Unpacks the elements of a compressed array, never more than the header of the array asks for. */
final class Unpacking {
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
            Storage elements = copy(checked);
            // what follows the elements is not read, so that its checksum is unknown
            if (header.start() + header.length() == array.member().size()) {
                requireEnd(checked);
            }
            return elements;
        });
    }

    private Storage copy(InputStream in) {
        byte[] buffer = new byte[BUFFER];
        long left = header.length();
        try (ByteSpool spool = new ByteSpool()) {
            while (left > 0) {
                int read = read(in, buffer, (int) Math.min(buffer.length, left));
                spool.add(buffer, 0, read);
                left -= read;
                array.progress().at(array.file(), header.length() - left, header.length());
            }
            return spool.finish();
        }
    }

    /** A damaged archive is told apart from a full disk. */
    private int read(InputStream in, byte[] buffer, int most) {
        try {
            int read = in.read(buffer, 0, most);
            if (read < 0) {
                throw new EOFException("it ends before its last element");
            }
            return read;
        } catch (IOException e) {
            throw array.damaged(e);
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
}
