package io.github.ensdiag.input;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in a directory of predictions, by name. */
final class DataFiles {
    private static final Pattern DATA = Pattern.compile(
            "(?i)(.+?)\\.(npy|npz|csv|tsv|json|jsonl|ndjson|parquet|pq|arrow|feather|ipc|h5|hdf5|safetensors|txt)"
                    + "(\\.gz|\\.zst)?");
    private static final Pattern TEXT = Pattern.compile("(?i).+\\.txt(\\.gz|\\.zst)?");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(readme|notice|license|licence|source|changelog)(\\..*)?|.*\\.md");

    private static final Pattern MODELS =
            Pattern.compile("(?i).+\\.(pkl|pickle|pt|pth|joblib|mat|rds|rdata|xlsx?|orc|avro)");
    private static final Set<Format> BINARY =
            EnumSet.of(Format.NPY, Format.NPZ, Format.PARQUET, Format.ARROW, Format.HDF5, Format.SAFETENSORS);

    /** Files, and directories of files to be read as one, by name without ending. */
    private final TreeMap<String, List<Path>> byStem = new TreeMap<>(NaturalOrder.INSTANCE);

    private final List<String> ignored = new ArrayList<>();

    private final List<String> unreadable = new ArrayList<>();

    private DataFiles() {}

    /** @throws InputException if the directory cannot be read */
    static DataFiles in(Path directory) {
        DataFiles found = new DataFiles();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                found.add(entry);
            }
        } catch (IOException e) {
            throw new InputException(
                    "The directory " + directory + " cannot be read: " + e.getMessage() + ". Check its rights.", e);
        }
        return found;
    }

    private void add(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")
                || name.startsWith("_")
                || Files.isHidden(entry)
                || ABOUT.matcher(name).matches()) {
            return;
        }
        Optional<String> stem = stem(name);
        if (Files.isDirectory(entry)) {
            if (holdsData(entry)) {
                put(stem.orElse(name), entry);
            }
        } else if (stem.isPresent()) {
            put(stem.get(), entry);
        } else {
            look(entry, name);
        }
    }

    /** A file whose name says nothing may still hold predictions. */
    private void look(Path file, String name) {
        try {
            if (BINARY.contains(Formats.recognise(file))) {
                put(name.replaceFirst("(?<=.)\\.[^.]*$", ""), file);
            } else {
                ignored.add(name);
            }
        } catch (InputException e) {
            if (MODELS.matcher(name).matches()) {
                unreadable.add(e.getMessage());
            } else {
                ignored.add(name);
            }
        }
    }

    private void put(String stem, Path path) {
        byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(path);
    }

    private static boolean holdsData(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.anyMatch(e ->
                    Files.isRegularFile(e) && stem(e.getFileName().toString()).isPresent() && !isText(e));
        }
    }

    /** A file's name without the ending of a format that is read. */
    private static Optional<String> stem(String name) {
        Matcher matcher = DATA.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it is plain text, which holds predictions only where it is named so. */
    static boolean isText(Path file) {
        return TEXT.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Takes out the file of this name, whatever its ending.
     *
     * @throws InputException if there are several
     */
    Optional<Path> take(String stem) {
        List<Path> found = byStem.remove(stem);
        if (found == null) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            throw new InputException("There are several files named " + stem + ": " + found.get(0) + " and "
                    + found.get(1) + ". Keep one of them.");
        }
        return Optional.of(found.get(0));
    }

    /** Takes out a file wherever it is named in the configuration. */
    void take(Path file) {
        byStem.values().forEach(paths -> paths.removeIf(path -> isSame(path, file)));
        byStem.values().removeIf(List::isEmpty);
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    /** What has not been taken out, by stem, without plain text. */
    TreeMap<String, List<Path>> rest() {
        TreeMap<String, List<Path>> rest = new TreeMap<>(NaturalOrder.INSTANCE);
        byStem.forEach((stem, paths) -> {
            List<Path> data = paths.stream().filter(path -> !isText(path)).toList();
            paths.stream()
                    .filter(DataFiles::isText)
                    .forEach(p -> ignored.add(p.getFileName().toString()));
            if (!data.isEmpty()) {
                rest.put(stem, data);
            }
        });
        return rest;
    }

    /** Why files are not read that by their names hold predictions. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Names of the files that are of no use here; complete after {@link #rest}. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }
}
