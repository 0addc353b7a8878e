package io.github.ensdiag.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of one report on their way into a directory: each is written beside the place where it belongs, and all are
 * moved there once all have been written. If that fails, an earlier report stays as it was and nothing is left over.
 */
public final class ReportFiles implements AutoCloseable {
    private final Path directory;
    private final boolean directoryIsNew;
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /** @param directory made if it does not exist */
    public ReportFiles(Path directory) throws IOException {
        this.directory = directory;
        directoryIsNew = Files.notExists(directory);
        Files.createDirectories(directory);
    }

    /** What writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to {@code out}, which need not be buffered or closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file that {@link #publish} will put into the directory. */
    public void add(String name, Content content) throws IOException {
        Path part = Files.createTempFile(directory, "." + name, ".part");
        written.put(part, directory.resolve(name));
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /** Moves all files into place. */
    public void publish() throws IOException {
        for (var file : written.entrySet()) {
            readableByAll(file.getKey());
            Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        written.clear();
    }

    /** A temporary file is its owner's alone, a report is not. */
    private static void readableByAll(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Path part : written.keySet()) {
            Files.deleteIfExists(part);
        }
        if (!written.isEmpty() && directoryIsNew) {
            Files.deleteIfExists(directory);
        }
    }
}
