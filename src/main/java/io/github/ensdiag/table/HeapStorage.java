package io.github.ensdiag.table;

import java.nio.ByteBuffer;

/**
 * Bytes in memory.
 *
 * @param bytes not copied, so not to be changed any more
 */
public record HeapStorage(byte[] bytes) implements Storage {
    @Override
    public ByteBuffer slice(long position, int length) {
        return ByteBuffer.wrap(bytes).slice(Math.toIntExact(position), length);
    }
}
