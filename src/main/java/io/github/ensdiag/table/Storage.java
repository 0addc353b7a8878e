package io.github.ensdiag.table;

import java.nio.ByteBuffer;

/** Bytes that can be read anywhere, by several threads. */
public interface Storage {
    /** Bytes of the longest slice. */
    int LONGEST = 1 << 24;

    /** The bytes {@code [position, position + length)}, length at most {@link #LONGEST}; big-endian. */
    ByteBuffer slice(long position, int length);

    /**
     * Looks before bytes are read whether they are still there: for mapped bytes that are gone end in an
     * {@link InternalError}, raised anywhere later.
     *
     * @throws InputException if the file's length has changed since it was opened
     */
    default void requireUnchanged() {}
}
