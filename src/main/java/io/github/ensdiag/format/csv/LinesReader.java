package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads one value a line, whatever signs are in it: class names, ids. */
public final class LinesReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> CsvReader.read(file, channel, Layout.lines(), progress));
    }
}
