package io.github.ensdiag.report;

import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one report on their way into a directory: each is written beside the place where it belongs, and all are
 * moved there once all have been written. If that fails, an earlier report stays as it was and nothing is left over. What
 * an earlier run wrote and this one does not is removed; the user's own files stay, and none is replaced. Of two runs at
 * once each moves its files while the other waits, so that the report of the later one is there, and whole.
 */
public final class ReportFiles implements AutoCloseable {
    /** The page. */
    public static final String PAGE = "index.html";
    /** The figures. */
    public static final String FIGURES = SnapshotReader.FILE;

    /** How the directory of what is being written begins. */
    private static final String PARTS = ".ensdiag";

    private final Path directory;
    private final boolean directoryIsNew;
    private final Path parts;
    private final Writing writing;
    private boolean published;

    /** @param directory made if it does not exist */
    public ReportFiles(Path directory) throws IOException {
        this.directory = directory;
        directoryIsNew = Files.notExists(directory);
        Files.createDirectories(directory);
        removeLeftOvers();
        parts = Files.createTempDirectory(directory, PARTS);
        writing = new Writing(parts);
    }

    /** What a run left that was killed; not what one may still be writing beside this one. */
    private void removeLeftOvers() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, PARTS + "[0-9]*")) {
            for (Path old : found) {
                if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS) && isOlder(old, yesterday)) {
                    deleteIfPossible(old);
                }
            }
        }
    }

    /** Another run may be at it, or it is somebody else's: no reason to go without a report. */
    private static void deleteIfPossible(Path tree) {
        try {
            delete(tree);
        } catch (IOException | UncheckedIOException e) {
            // the next run tries again
        }
    }

    private static boolean isOlder(Path old, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(old).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false; // of a run that has just come to its end
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to {@code out}, which need not be buffered or closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, beside whatever comes next, that {@link #publish} will put into the directory.
     *
     * @param name may lie in a directory of its own, as {@code charts/ledger.svg}
     * @param content what goes wrong with it is thrown by {@link #publish}
     */
    public void add(String name, Content content) {
        writing.add(name, content);
    }

    /** What is to be noted of a report, once it is in its place. */
    @FunctionalInterface
    public interface Note {
        /** @param written SHA-256 of every file by its name */
        String of(SortedMap<String, String> written) throws IOException;
    }

    /** As {@link #publish(Note)}, with nothing noted. */
    public void publish() throws IOException {
        publish(written -> "");
    }

    /**
     * Moves all files into place, in the order in which they were added, and removes what an earlier run left.
     *
     * @param note kept in the directory as its {@link ReportState}
     * @throws InputException if a file of the user's own stands in the way, or a content says so
     */
    public void publish(Note note) throws IOException {
        Map<String, String> hashes = writing.hashes();
        try (ReportState state = ReportState.open(directory)) {
            FileList earlier = FileList.in(directory);
            FileList now = new FileList(new TreeMap<>(hashes));
            prepareOrLeave(earlier, hashes);
            // from here on until all is done the directory holds no report that anybody may rely on
            state.write("");
            // before the files, so that a run that is killed leaves none that a later one takes for the user's
            keep(earlier.and(now));
            for (String name : hashes.keySet()) {
                move(name);
            }
            published = true;
            earlier.deleteWhatIsNotIn(now, directory);
            keep(now);
            state.write(note.of(now.hashes()));
        }
    }

    private void prepareOrLeave(FileList earlier, Map<String, String> hashes) throws IOException {
        try {
            prepare(earlier, hashes);
        } catch (InputException | IOException e) {
            if (earlier.hashes().isEmpty()) {
                Files.deleteIfExists(directory.resolve(ReportState.NAME)); // where nothing is ours nothing is left
            }
            throw e;
        }
    }

    /** What stands in the way is found before anything has moved. */
    private void prepare(FileList earlier, Map<String, String> hashes) throws IOException {
        for (String name : hashes.keySet()) {
            Path place = directory.resolve(name);
            if (Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "a directory stands in the place of a file");
            }
            boolean ours = earlier.hashes().containsKey(name);
            if (!ours
                    && Files.exists(place)
                    && !isSigned(name)
                    && !Sha256.of(place).equals(hashes.get(name))) {
                throw new InputException("The report would replace " + place
                        + ", which no earlier report wrote, or which was changed since. Move it elsewhere, or set outputDirectory"
                        + " (ensdiag.outputDirectory) to a directory that is the report's own.");
            }
        }
        for (String name : hashes.keySet()) {
            Files.createDirectories(directory.resolve(name).getParent());
        }
    }

    /** The page and the figures say who wrote them, should the list of what was written be lost. */
    private boolean isSigned(String name) throws IOException {
        return (name.equals(PAGE) || name.equals(FIGURES)) && Signature.isIn(directory.resolve(name));
    }

    /** By way of the other files, so that a full disk leaves the list whole, and nobody's link is followed. */
    private void keep(FileList list) throws IOException {
        Files.writeString(parts.resolve(FileList.NAME), list.toString(), StandardCharsets.UTF_8);
        move(FileList.NAME);
    }

    private void move(String name) throws IOException {
        Files.move(parts.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        writing.close();
        delete(parts);
        if (!published && directoryIsNew) {
            deleteIfEmpty();
        }
    }

    private void deleteIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException e) {
            // another run is at work there, too
        }
    }
}
