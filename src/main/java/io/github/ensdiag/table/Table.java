package io.github.ensdiag.table;

import java.nio.file.Path;
import java.util.List;

/**
 * What a prediction file holds: named fields, as they stand in it. In a table all have the same number of rows; the arrays
 * of an archive need not.
 *
 * <p>Columns that hold one number a row are one {@link Numbers} named {@code ""} with names for its columns, without if the
 * file has no header. A column of lists, or of maps from a class to its score, is a {@link Numbers} of its own.
 *
 * @param files all that was read
 * @param format for a reader, for example {@code CSV, separated by semicolons}
 * @param refused fields that cannot be read
 */
public record Table(List<Path> files, String format, List<Numbers> numbers, List<Texts> texts, List<Refused> refused) {
    public Table {
        files = List.copyOf(files);
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
        refused = List.copyOf(refused);
    }

    /** A file with one array and nothing else. */
    public static Table of(Path file, String format, Matrix matrix) {
        return new Table(List.of(file), format, List.of(new Numbers("", List.of(), matrix)), List.of(), List.of());
    }
}
