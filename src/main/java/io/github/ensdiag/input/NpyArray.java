package io.github.ensdiag.input;

import java.nio.file.Path;

/**
 * An open NPY file. Safe for use by several threads, each with its own {@link NpyBlocks}.
 *
 * @param file it was opened from
 * @param header its type and shape
 * @param content the mapped file, header included
 */
record NpyArray(Path file, NpyHeader header, MappedFile content) {
    /** @throws InputException if this is not a readable NPY file with a 1-D or 2-D array of numbers */
    static NpyArray open(Path file) {
        return InputFiles.read(file, channel -> {
            NpyHeader header = NpyHeader.of(file, channel);
            return new NpyArray(file, header, MappedFile.of(channel));
        });
    }

    int rows() {
        return (int) header.rows();
    }

    int columns() {
        return header.columns();
    }
}
