package io.github.ensdiag.layout;

import io.github.ensdiag.format.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where values lie: a file, or several read as one, and perhaps which of its fields is meant.
 *
 * @param files at least one; the rows of the next follow those of the one before
 * @param field name of an array, dataset, tensor or column; empty: found by what fields are usually called
 * @param format of the files; empty: recognised by their content
 */
public record Source(List<Path> files, Optional<String> field, Optional<Format> format) {
    public Source {
        files = List.copyOf(files);
    }

    /** A single file, recognised by its content. */
    public static Source of(Path file) {
        return new Source(List.of(file), Optional.empty(), Optional.empty());
    }

    /** As messages name it: {@code scores.npz#logits}, or the first file of how many. */
    @Override
    public String toString() {
        String more = files.size() > 1 ? " and " + (files.size() - 1) + " more" : "";
        return files.get(0) + field.map(f -> "#" + f).orElse("") + more;
    }
}
