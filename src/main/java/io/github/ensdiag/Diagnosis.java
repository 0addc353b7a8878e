package io.github.ensdiag;

import java.nio.file.Path;
import java.util.List;

/** The one way through the house: request → evaluation set → results → explanation → files. */
public final class Diagnosis {
    private Diagnosis() {}

    /**
     * What a run leaves behind.
     *
     * @param page the report
     * @param summary three lines for the log: the verdict, the key figures, the path
     */
    public record Outcome(Path page, List<String> summary) {}

    /**
     * Diagnoses and writes the report; an earlier report stays as it is unless everything succeeded.
     *
     * @throws io.github.ensdiag.input.InputException if the input cannot be diagnosed
     * @throws java.io.IOException if the report cannot be written
     */
    public static Outcome run(Request request) throws java.io.IOException {
        throw new java.io.IOException("to be wired: " + request);
    }
}
