package io.github.ensdiag.layout;

import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The predictions of one model as they stand in its files.
 *
 * @param files that were read
 * @param format of these, for a reader
 * @param ids of the samples, one a row, where the files carry them
 * @param labels true classes, one a row, where the files carry them
 */
public record Predictions(
        List<Path> files, String format, Answers answers, Optional<Texts> ids, Optional<ClassField> labels) {
    public Predictions {
        files = List.copyOf(files);
    }
}
