package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;

/** Watches how much of the memory the text of one file takes, so that it ends in a message and not in an error. */
final class TextMemory {
    /** A quarter: several files are open at a time. */
    private static final int PART = 4;
    /** What an array can grow to. */
    private static final int MOST_VALUES = 1 << 30;
    /** An index, in an array that grows. */
    private static final int PER_VALUE = 12;
    /** A string and its entry in a map. */
    private static final int PER_DISTINCT = 128;

    private final long most;
    private long kept;
    private long unpacked;

    TextMemory() {
        this(Runtime.getRuntime().maxMemory() / PART);
    }

    TextMemory(long most) {
        this.most = most;
    }

    /**
     * Bytes that a field takes, at most.
     *
     * @throws InputException if they are more than are left
     */
    long require(String file, long values, long distinct, int length) {
        long bytes = values * PER_VALUE + distinct * (PER_DISTINCT + 2L * length);
        if (values > MOST_VALUES || bytes > most - kept) {
            throw new InputException(file + " holds more text than fits into the memory: " + values
                    + " values of up to "
                    + length + " characters, at least " + distinct + " different ones. Save class indices instead, "
                    + "or give Maven more memory: MAVEN_OPTS=-Xmx4g.");
        }
        return bytes;
    }

    /**
     * Counts bytes that are to be unpacked.
     *
     * @throws InputException if they are more than are left
     */
    void unpack(String file, long bytes) {
        if (bytes > most - unpacked) {
            throw new InputException(file + " unpacks to " + bytes + " bytes of text, more than fits into the memory. "
                    + "Save the array uncompressed: np.savez(path, ids=x), or give Maven more memory: "
                    + "MAVEN_OPTS=-Xmx4g.");
        }
        unpacked += bytes;
    }

    /** Counts a field that is kept. */
    void keep(long bytes) {
        kept += bytes;
    }
}
