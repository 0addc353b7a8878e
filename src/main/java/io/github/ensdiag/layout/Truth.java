package io.github.ensdiag.layout;

import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The true classes as they stand in their files.
 *
 * @param files that were read
 * @param labels one a row; as text it may be several with blanks, commas, semicolons or {@code |} between them
 * @param ids of the samples, one a row, where the files carry them
 */
public record Truth(List<Path> files, ClassField labels, Optional<Texts> ids) {
    public Truth {
        files = List.copyOf(files);
    }
}
