package io.github.ensdiag.layout;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A row of numbers for each sample, which are no predictions, as they stand in their files.
 *
 * @param files that were read
 * @param ids of the samples, one a row, where the files carry them
 */
public record RowsOfNumbers(List<Path> files, Matrix matrix, Optional<Texts> ids) {
    public RowsOfNumbers {
        files = List.copyOf(files);
    }
}
