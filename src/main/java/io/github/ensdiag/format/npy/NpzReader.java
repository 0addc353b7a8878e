package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads npy files. */
public final class NpzReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        throw new InputException(file + " is of a format that is not read yet.");
    }
}
