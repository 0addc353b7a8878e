package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ByteSpool;
import io.github.ensdiag.table.Storage;
import java.nio.ByteBuffer;

/** Buffers that were compressed, one behind the other. They can be read once all are {@link #finish}ed. */
final class Unpacked implements Storage, AutoCloseable {
    private final ByteSpool spool = new ByteSpool();
    private Storage finished;

    /** Takes the bytes of one buffer. */
    final class Target {
        private final long start = spool.size();
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
            spool.add(from, at, count);
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

    /** Ends writing. */
    void finish() {
        finished = spool.finish();
    }

    @Override
    public ByteBuffer slice(long position, int length) {
        return finished.slice(position, length);
    }

    /** Frees what is not needed for reading. */
    @Override
    public void close() {
        spool.close();
    }
}
