package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads hdf5 files. */
public final class Hdf5Reader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        throw new InputException(file + " is of a format that is not read yet.");
    }
}
