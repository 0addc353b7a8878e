package io.github.ensdiag.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of one report on their way into a directory: each is written beside the place where it belongs, and all are
 * moved there once all have been written. If that fails, an earlier report stays as it was and nothing is left over. What
 * an earlier run wrote and this one does not is removed; the user's own files stay.
 */
public final class ReportFiles implements AutoCloseable {
    /** The page. */
    public static final String PAGE = "index.html";
    /** The figures. */
    public static final String FIGURES = "ensdiag.json";

    /** Every run writes them, so that they can never be left over. */
    private static final Set<String> ALWAYS = Set.of(PAGE, FIGURES, ClassesCsv.FILE, DisagreementsCsv.FILE);

    private final Path directory;
    private final boolean directoryIsNew;
    private final Path parts;
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private boolean published;

    /** @param directory made if it does not exist */
    public ReportFiles(Path directory) throws IOException {
        this.directory = directory;
        directoryIsNew = Files.notExists(directory);
        Files.createDirectories(directory);
        parts = Files.createTempDirectory(directory, ".ensdiag");
    }

    /** What writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to {@code out}, which need not be buffered or closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file that {@link #publish} will put into the directory.
     *
     * @param name may lie in a directory of its own, as {@code charts/ledger.svg}
     */
    public void add(String name, Content content) throws IOException {
        Path part = parts.resolve(name);
        Files.createDirectories(part.getParent());
        MessageDigest digest = FileList.sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), digest)) {
            content.writeTo(out);
        }
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** Moves all files into place, in the order in which they were added. */
    public void publish() throws IOException {
        FileList earlier = FileList.in(directory);
        FileList beside = new FileList(new TreeMap<>(hashes));
        beside.hashes().keySet().removeAll(ALWAYS);
        prepare();
        for (String name : hashes.keySet()) {
            Files.move(parts.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        published = true;
        earlier.deleteWhatIsNotIn(beside, directory);
        keep(beside);
    }

    /** What stands in the way is found before anything has moved. */
    private void prepare() throws IOException {
        for (String name : hashes.keySet()) {
            Path place = directory.resolve(name);
            if (Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "a directory stands in the place of a file");
            }
            Files.createDirectories(place.getParent());
        }
    }

    private void keep(FileList beside) throws IOException {
        Path list = directory.resolve(FileList.NAME);
        if (beside.hashes().isEmpty()) {
            Files.deleteIfExists(list);
        } else {
            Files.writeString(list, beside.toString(), StandardCharsets.UTF_8);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        try (var files = Files.walk(parts)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        if (!published && directoryIsNew) {
            Files.deleteIfExists(directory);
        }
    }
}
