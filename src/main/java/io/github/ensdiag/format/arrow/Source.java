package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Storage;
import java.nio.file.Path;
import java.util.function.Supplier;

/** An Arrow file, mapped, and the words for what is wrong with it. */
record Source(Path file, MappedFile bytes, Progress progress) {
    private static final String MEND = ". Save it again: df.to_feather(path).";

    long size() {
        return bytes.size();
    }

    Bytes bytes(long at, long length) {
        return length == 0 ? Bytes.NONE : new Bytes(bytes, at, length);
    }

    /** Little-endian; there must be four bytes at the position. */
    int int32(long at) {
        return Integer.reverseBytes(bytes.slice(at, Integer.BYTES).getInt());
    }

    /** A copy of a message's description, which is all that is kept of it in memory. */
    byte[] copy(String where, long at, long length) {
        if (length > Storage.LONGEST) {
            throw damaged(where, "its description is " + length + " bytes long, more than " + Storage.LONGEST);
        }
        requireWithin(where, at, length);
        byte[] copy = new byte[(int) length];
        new Cursor(bytes(at, length)).copy(0, copy, 0, copy.length);
        return copy;
    }

    void requireWithin(String where, long at, long length) {
        if (at < 0 || length < 0 || at > size() || length > size() - at) {
            throw damaged(
                    where,
                    "it needs " + length + " bytes from byte " + at + " on, and the file has " + size()
                            + ", so it is truncated or was copied in part");
        }
    }

    /** Decodes a FlatBuffer; whatever the library stumbles over in a damaged one becomes one exception. */
    <T> T decode(String where, Supplier<T> decoding) {
        try {
            return decoding.get();
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(where, "its description cannot be decoded", e);
        }
    }

    /** @param where the part of the file, such as {@code record batch 3} */
    InputException damaged(String where, String why) {
        return damaged(where, why, null);
    }

    InputException damaged(String where, String why, Exception cause) {
        return new InputException(file + " is a damaged Arrow file: " + where + ": " + why + MEND, cause);
    }
}
