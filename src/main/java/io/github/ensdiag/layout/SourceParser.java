package io.github.ensdiag.layout;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.NaturalOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads how a configuration names files: a file, a directory whose files are read as one, a glob such as
 * {@code runs/part-*.parquet}, or several of these with commas between them; and behind a {@code #}, if wanted, a field.
 * Several files are put into natural order, {@code part-2} before {@code part-10}.
 */
public final class SourceParser {
    private static final int DEEPEST = 32;
    /** But for those within the braces of a glob. */
    private static final Pattern COMMA = Pattern.compile(",(?![^{]*})");

    private static final Comparator<Path> ORDER = Comparator.comparing(Path::toString, NaturalOrder.INSTANCE);

    private final Path basedir;

    /** @param basedir against which relative paths are resolved */
    public SourceParser(Path basedir) {
        this.basedir = basedir;
    }

    /** @throws InputException if a glob or a directory holds no file, or a path is none */
    public Source parse(String text, Optional<Format> format) {
        String whole = text.strip();
        int hash = exists(whole) ? -1 : whole.lastIndexOf('#');
        String paths = hash < 0 ? whole : whole.substring(0, hash).strip();
        Optional<String> field = hash < 0
                ? Optional.empty()
                : Optional.of(whole.substring(hash + 1).strip());
        if (paths.isEmpty() || field.isPresent() && field.get().isEmpty()) {
            throw new InputException("\"" + text + "\" names no " + (paths.isEmpty() ? "file" : "field behind the #")
                    + ". Write a path such as predictions/a.npz, or predictions/a.npz#logits.");
        }
        List<Path> files = new ArrayList<>();
        for (String part : exists(paths) ? new String[] {paths} : COMMA.split(paths)) {
            if (!part.isBlank()) {
                files.addAll(expand(part.strip()));
            }
        }
        List<Path> ordered = files.stream().distinct().sorted(ORDER).toList();
        return new Source(ordered, field, format);
    }

    private boolean exists(String path) {
        try {
            return Files.exists(basedir.resolve(path));
        } catch (InvalidPathException e) {
            return false; // a glob is no path on Windows
        }
    }

    private List<Path> expand(String part) {
        if (!exists(part) && part.matches(".*[*?\\[{].*")) {
            return glob(part);
        }
        Path path = path(part);
        return Files.isDirectory(path) ? directory(path) : List.of(path);
    }

    private Path path(String part) {
        try {
            return basedir.resolve(part).normalize();
        } catch (InvalidPathException e) {
            throw new InputException("\"" + part + "\" is not a path: " + e.getReason() + ". Mend it.", e);
        }
    }

    /** The files of a directory but for those that tools leave beside them, such as {@code _SUCCESS}. */
    private static List<Path> directory(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(SourceParser::holdsRows).toList();
            if (files.isEmpty()) {
                throw new InputException("The directory " + directory
                        + " holds no prediction files. Name the directory or the file that does.");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static boolean holdsRows(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("_") && !name.endsWith(".crc");
    }

    private List<Path> glob(String part) {
        String pattern = part.replace('\\', '/');
        int fixed = pattern.lastIndexOf('/', firstWildcard(pattern)) + 1;
        Path start = path(pattern.substring(0, fixed));
        String rest = pattern.substring(fixed);
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        } catch (IllegalArgumentException e) {
            throw new InputException("\"" + part + "\" is not a glob: " + e.getMessage() + ". Mend it.", e);
        }
        long depth = rest.contains("**")
                ? DEEPEST
                : rest.chars().filter(c -> c == '/').count() + 1;
        try (Stream<Path> found = Files.isDirectory(start) ? Files.walk(start, (int) depth) : Stream.empty()) {
            List<Path> files = found.filter(
                            file -> Files.isRegularFile(file) && matcher.matches(start.relativize(file)))
                    .toList();
            if (files.isEmpty()) {
                throw new InputException("No file matches " + part + " in " + basedir
                        + ". Check the path in the configuration, or save the files there.");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(start, e);
        } catch (UncheckedIOException e) {
            throw unreadable(start, e.getCause());
        }
    }

    private static int firstWildcard(String pattern) {
        int at = 0;
        while ("*?[{".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static InputException unreadable(Path directory, IOException e) {
        return new InputException(
                "The directory " + directory + " cannot be read: " + e.getMessage() + ". Check its rights.", e);
    }
}
