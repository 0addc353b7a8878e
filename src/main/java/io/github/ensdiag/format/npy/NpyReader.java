package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.RawMatrix;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/** Reads NPY files, versions 1 to 3, by mapping them. */
public final class NpyReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        return Table.of(file, "NPY", matrix(file));
    }

    private static Matrix matrix(Path file) {
        return InputFiles.read(file, channel -> {
            NpyHeader header = NpyHeader.of(file, channel);
            return new RawMatrix(
                    Places.counted(file),
                    MappedFile.of(file, channel),
                    header.start(),
                    header.type(),
                    header.order(),
                    header.fortran(),
                    header.flat(),
                    header.type().isInteger(),
                    (int) header.rows(),
                    header.columns(),
                    header.describe());
        });
    }
}
