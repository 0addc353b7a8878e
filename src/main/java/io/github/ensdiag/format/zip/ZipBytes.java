package io.github.ensdiag.format.zip;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The bytes of an archive, little-endian. */
record ZipBytes(Path file, MappedFile content) {
    long size() {
        return content.size();
    }

    /** Some of them; that there are so many is checked. */
    ByteBuffer at(long position, int length) {
        if (position < 0 || position > size() - length) {
            throw truncated();
        }
        return content.slice(position, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    InputException truncated() {
        return new InputException(
                file + " is truncated: a ZIP archive ends with its table of contents, which is missing "
                        + "or cut. Save or copy the file again.");
    }

    InputException damaged(String why) {
        return new InputException(file + " is a damaged ZIP archive: " + why + ". Save or copy the file again.");
    }
}
