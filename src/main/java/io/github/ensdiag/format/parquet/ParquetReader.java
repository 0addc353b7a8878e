package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Reads Parquet files. All columns that can be fields are read at once, one page of each column at a time in memory, and
 * spooled.
 */
public final class ParquetReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> read(file, channel, progress));
    }

    private static Table read(Path path, FileChannel channel, Progress progress) throws IOException {
        try {
            return ParquetTable.read(new ParquetFile(path, channel, progress)).table();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            throw Memory.tooLittle(path, e);
        }
    }
}
