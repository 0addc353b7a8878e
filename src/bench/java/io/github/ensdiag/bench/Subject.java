package io.github.ensdiag.bench;

import java.nio.file.Path;

/** What is run again and again within one JVM. */
interface Subject {
    /**
     * Runs it once.
     *
     * @param predictions the directory that holds the files
     * @return seconds that it took
     */
    double run(Path predictions, int threads) throws Exception;
}
