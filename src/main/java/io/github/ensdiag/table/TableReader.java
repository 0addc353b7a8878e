package io.github.ensdiag.table;

import java.nio.file.Path;

/** Reads the files of one format. */
@FunctionalInterface
public interface TableReader {
    /**
     * Opens a file. Arrays of an archive are not read before their first block is, so an unused one costs nothing.
     *
     * @throws InputException if the file cannot be read as this format: the message names the file, the place in it, what
     *     was found, what was expected and how to mend it
     */
    Table read(Path file, Progress progress);
}
