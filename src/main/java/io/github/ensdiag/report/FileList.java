package io.github.ensdiag.report;

import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run wrote, with the SHA-256 of each file, so that a later run can tell its own leftovers from the
 * user's files. On the disk it looks as {@code sha256sum} writes it.
 *
 * @param hashes in hexadecimal, by name
 */
record FileList(SortedMap<String, String> hashes) {
    /** Where the list lies; hidden, since no reader of the report wants it. */
    static final String NAME = ".ensdiag-files";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([\\w./-]+)");

    /** The list that an earlier run left, or an empty one. */
    static FileList in(Path directory) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path list = directory.resolve(NAME);
        if (Files.isRegularFile(list)) {
            for (String line : Files.readAllLines(list, StandardCharsets.ISO_8859_1)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    hashes.put(matcher.group(2), matcher.group(1));
                }
            }
        }
        return new FileList(hashes);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /** All of both, as the later one has it. */
    FileList and(FileList later) {
        SortedMap<String, String> both = new TreeMap<>(hashes);
        both.putAll(later.hashes);
        return new FileList(both);
    }

    /**
     * Deletes what stands in this list, not in the later one, and is still as it was written; and directories that are
     * empty then.
     */
    void deleteWhatIsNotIn(FileList later, Path directory) throws IOException {
        for (var file : hashes.entrySet()) {
            Path path = directory.resolve(file.getKey()).normalize();
            if (!later.hashes.containsKey(file.getKey())
                    && path.startsWith(directory.normalize())
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Sha256.of(path).equals(file.getValue())) {
                Files.delete(path);
                deleteIfEmpty(path.getParent(), directory.normalize());
            }
        }
    }

    private static void deleteIfEmpty(Path path, Path directory) throws IOException {
        if (path.equals(directory)) {
            return;
        }
        try (var files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(path);
    }
}
