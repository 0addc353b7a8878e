package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.HeapStorage;
import io.github.ensdiag.table.Storage;

/**
 * A run of bytes in some storage.
 *
 * @param start position of the first
 * @param length how many; never read beyond
 */
record Bytes(Storage storage, long start, long length) {
    static final Bytes NONE = new Bytes(new HeapStorage(new byte[0]), 0, 0);

    boolean isEmpty() {
        return length == 0;
    }
}
