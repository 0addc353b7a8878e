package io.github.ensdiag.table;

import java.nio.file.Path;

/** Hears how far a long task has come. Called often, from any thread. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (file, done, total) -> {};

    /**
     * @param done bytes of the file read so far
     * @param total bytes of the file
     */
    void at(Path file, long done, long total);

    /**
     * @param task what is done with each sample, for example {@code Measuring}
     * @param done samples done so far
     * @param total samples
     */
    default void at(String task, long done, long total) {}
}
