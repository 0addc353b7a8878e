package io.github.ensdiag.input;

import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that was read, so that anyone can check that they have the same.
 *
 * @param member the member whose predictions it holds; empty for labels, class names and sample ids
 * @param holds what is in it, in a word or two
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal digits
 */
public record Fingerprint(Path file, Optional<String> member, String holds, long size, String sha256) {

    /**
     * Reads all files of a set, several at a time: labels first, then class names, sample ids and the members' files.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<Fingerprint> all(EvaluationSet set) {
        return all(set, List.of());
    }

    /** As {@link #all(EvaluationSet)}, with files read besides. */
    public static List<Fingerprint> all(EvaluationSet set, List<SourceFile> besides) {
        Map<Path, SourceFile> files = new LinkedHashMap<>();
        Stream.concat(set.files().stream(), besides.stream())
                .forEach(file -> files.merge(file.file(), file, SourceFile::and));
        return List.copyOf(files.values()).parallelStream().map(Fingerprint::of).toList();
    }

    private static Fingerprint of(SourceFile source) {
        Path file = source.file();
        try {
            String sha256 = Sha256.of(file);
            return new Fingerprint(file, source.member(), source.holds(), Files.size(file), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
