package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.nio.file.Path;

/** Counts the bytes of the pages that are held at once, one of each column that is being read. */
final class Memory {
    private static final long MOST = Runtime.getRuntime().maxMemory() / 2;

    private final Path file;
    private long held;

    Memory(Path file) {
        this.file = file;
    }

    void take(long bytes) {
        held += bytes;
        if (held > MOST) {
            throw tooLittle(file, null);
        }
    }

    void give(long bytes) {
        held -= bytes;
    }

    static InputException tooLittle(Path file, Throwable cause) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        return new InputException(
                file + " cannot be read in the memory that Maven has, " + most + " MiB. Give it more, for example "
                        + "MAVEN_OPTS=-Xmx8g, or write smaller row groups: df.to_parquet(path, row_group_size=10000).",
                cause);
    }
}
