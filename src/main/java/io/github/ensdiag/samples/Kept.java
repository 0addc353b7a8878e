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
        return bytes(0);
    }

    /** @param spare so many bytes behind it are for the caller to fill */
    byte[] bytes(int spare) {
        return Arrays.copyOf(file, size + spare);
    }
}
