package io.github.ensdiag.samples;

import java.util.Arrays;

/** What is kept of a file, moved together in its own memory: parts are kept in their order. */
final class Kept {
    private final byte[] file;
    private int size;

    /** @param file is overwritten */
    Kept(byte[] file) {
        this.file = file;
    }

    void add(int from, int to) {
        System.arraycopy(file, from, file, size, to - from);
        size += to - from;
    }

    byte[] bytes() {
        return Arrays.copyOf(file, size);
    }
}
