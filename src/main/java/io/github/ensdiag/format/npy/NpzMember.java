package io.github.ensdiag.format.npy;

import io.github.ensdiag.format.zip.ZipContent;
import io.github.ensdiag.format.zip.ZipMember;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * An array in an archive.
 *
 * @param file the archive
 * @param content its bytes
 * @param progress hears of the bytes that are unpacked
 */
record NpzMember(Path file, MappedFile content, ZipMember member, Progress progress) {
    private static final String SUFFIX = ".npy";

    /** What is done with the unpacked bytes. */
    interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    /** The name of the array. */
    String name() {
        String name = member.name();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** How messages name it. */
    String place() {
        return file + "#" + name();
    }

    NpyHeader header() {
        if (!member.known()) {
            throw new InputException(
                    place() + " is " + (member.encrypted() ? "encrypted" : "compressed by method " + member.method())
                            + ", which is not read. Save the arrays with np.savez or np.savez_compressed.");
        }
        if (!member.plausible()) {
            throw new InputException(place() + " is damaged: " + member.packed() + " bytes cannot unpack to "
                    + member.size() + ". Save or copy the file again.");
        }
        return read(in -> NpyHeader.of(place(), in, member.size()));
    }

    /** Reads its unpacked bytes from the beginning. */
    <T> T read(Reading<T> reading) {
        try (InputStream in = ZipContent.of(member, content)) {
            return reading.from(in);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    InputException damaged(IOException why) {
        return new InputException(
                place() + " is damaged: it cannot be unpacked (" + why.getMessage() + "). Save or copy the file again.",
                why);
    }
}
