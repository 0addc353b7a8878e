package io.github.ensdiag.input;

/** One model's predictions on the evaluation set, open for reading. */
public interface Member {
    String name();

    Kind kind();

    /** What the scores in the file mean; {@link Scale#PROBABILITIES} for decisions. */
    Scale scale();

    /** Whether {@link #scale()} was recognised from the values rather than configured. */
    boolean scaleRecognised();

    /** Entries a row: C for dense scores, k for lists, 1 for decisions. */
    int width();

    /** Element type, shape and order of the files as a reader would say it, for example {@code float32, 50000 × 1000}. */
    String format();

    /** A new reader, to be used by one thread. */
    ScoreReader reader();
}
