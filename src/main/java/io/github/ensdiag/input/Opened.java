package io.github.ensdiag.input;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file with one array. */
final class Opened {
    private Opened() {}

    static Matrix matrix(Path file) {
        return Formats.read(file, Optional.empty(), Progress.NONE)
                .numbers()
                .get(0)
                .matrix();
    }
}
