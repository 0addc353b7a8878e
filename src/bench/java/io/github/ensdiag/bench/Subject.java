package io.github.ensdiag.bench;

import java.nio.file.Path;
import java.util.Map;

/** What is run again and again within one JVM. */
interface Subject {
    /**
     * Runs it once.
     *
     * @param predictions the directory that holds the files
     * @return seconds by stage, in order; they make up the whole
     */
    Map<String, Double> run(Path predictions, int threads) throws Exception;
}
