package io.github.ensdiag.format;

import io.github.ensdiag.format.zip.ZipDirectory;
import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises the format of a file by its content, and reads it. */
public final class Formats {
    private static final int LOOK = 4096;
    private static final String HDF5 = "\u0089HDF\r\n\u001a\n";

    private Formats() {}

    /**
     * Reads a file.
     *
     * @param configured its format; empty: recognised by its content
     * @throws InputException if the file cannot be read: the message names the place in it and how to mend it
     */
    public static Table read(Path file, Optional<Format> configured, Progress progress) {
        return configured.orElseGet(() -> recognise(file)).reader().read(file, progress);
    }

    /**
     * The format of a file, by its first bytes.
     *
     * @throws InputException if it is none that is read
     */
    public static Format recognise(Path file) {
        return InputFiles.read(file, channel -> recognise(file, channel));
    }

    private static Format recognise(Path file, FileChannel channel) throws IOException {
        byte[] start = Channels.newInputStream(channel).readNBytes(LOOK);
        if (FileBytes.isGzip(start) || FileBytes.isZstd(start)) {
            return packed(file, channel);
        }
        Optional<Format> binary = binary(start);
        if (binary.isEmpty() && isHdf5(channel)) {
            return Format.HDF5;
        }
        if (binary.equals(Optional.of(Format.NPZ))) {
            Foreign.requireNpz(file, ZipDirectory.names(file, MappedFile.of(file, channel)));
        }
        return binary.isPresent() ? binary.get() : text(file, start);
    }

    private static Format packed(Path file, FileChannel channel) throws IOException {
        channel.position(0);
        byte[] start = FileBytes.unpacked(file, channel, Progress.NONE).readNBytes(LOOK);
        Optional<Format> binary = binary(start);
        if (binary.isPresent()) {
            throw new InputException(file + " is a compressed " + binary.get()
                    + " file. Unpack it first; only text is read from compressed files.");
        }
        return text(file, start);
    }

    private static Optional<Format> binary(byte[] start) {
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("\u0093NUMPY")) {
            return Optional.of(Format.NPY);
        }
        if (latin.startsWith("PK\3\4") || latin.startsWith("PK\5\6")) {
            return Optional.of(Format.NPZ);
        }
        if (latin.startsWith("PAR1")) {
            return Optional.of(Format.PARQUET);
        }
        if (latin.startsWith("ARROW1\0") || isArrowStream(start)) {
            return Optional.of(Format.ARROW);
        }
        if (latin.startsWith(HDF5)) {
            return Optional.of(Format.HDF5);
        }
        return isSafetensors(start) ? Optional.of(Format.SAFETENSORS) : Optional.empty();
    }

    /** A continuation mark and the length of a first message, padded to 8 bytes and not longer than 16 MiB. */
    private static boolean isArrowStream(byte[] start) {
        return start.length >= 8
                && start[0] == -1
                && start[1] == -1
                && start[2] == -1
                && start[3] == -1
                && start[4] % 8 == 0
                && start[7] == 0;
    }

    /** Whether the signature stands behind a user block of 512 bytes or twice as many, again and again. */
    private static boolean isHdf5(FileChannel channel) throws IOException {
        for (long at = 512; at + HDF5.length() <= channel.size() && at <= 1 << 20; at *= 2) {
            channel.position(at);
            byte[] found = Channels.newInputStream(channel).readNBytes(HDF5.length());
            if (HDF5.equals(new String(found, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    /** The length of a JSON header, below 4 GiB, and its brace. */
    private static boolean isSafetensors(byte[] start) {
        return start.length >= 9 && start[8] == '{' && start[4] == 0 && start[5] == 0 && start[6] == 0 && start[7] == 0;
    }

    private static Format text(Path file, byte[] start) {
        if (start.length == 0) {
            throw new InputException(file + " is empty. Save it again.");
        }
        Foreign.requireText(file, start);
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return text.startsWith("{") || text.startsWith("[") ? Format.JSON : Format.CSV;
    }
}
