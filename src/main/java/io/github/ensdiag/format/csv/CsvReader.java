package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads csv files. */
public final class CsvReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        throw new InputException(file + " is of a format that is not read yet.");
    }

    /** Separated by tabs. */
    public static CsvReader tabs() {
        return new CsvReader();
    }
}
