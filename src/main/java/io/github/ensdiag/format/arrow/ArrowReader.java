package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads arrow files. */
public final class ArrowReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        throw new InputException(file + " is of a format that is not read yet.");
    }
}
