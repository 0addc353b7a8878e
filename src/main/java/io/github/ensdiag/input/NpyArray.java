package io.github.ensdiag.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An open NPY file. Safe for use by several threads, each with its own {@link NpyBlocks}.
 *
 * @param file it was opened from
 * @param header its type and shape
 * @param size of the file in bytes
 * @param content the mapped file, header included
 */
record NpyArray(Path file, NpyHeader header, long size, MappedFile content) {
    /** @throws InputException if this is not a readable NPY file with a 1-D or 2-D array of numbers */
    static NpyArray open(Path file) {
        return InputFiles.read(file, channel -> {
            NpyHeader header = NpyHeader.of(file, channel);
            return new NpyArray(file, header, channel.size(), MappedFile.of(channel));
        });
    }

    /** Mapped bytes that are gone would end in an {@link InternalError}, raised anywhere later; so look before. */
    void requireUnchanged() {
        long now;
        try {
            now = Files.size(file);
        } catch (IOException e) {
            now = -1;
        }
        if (now != size) {
            throw new InputException(file + " changed while it was read: it was " + size + " bytes long and now "
                    + (now < 0 ? "is gone" : "is " + now) + ". Run again when nothing writes to it.");
        }
    }

    int rows() {
        return (int) header.rows();
    }

    int columns() {
        return header.columns();
    }
}
