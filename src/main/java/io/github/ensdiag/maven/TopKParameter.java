package io.github.ensdiag.maven;

/** A POM's {@code <topK>}: the classes with the largest scores of each sample, and these scores. */
public class TopKParameter {
    /** {@code N × k} classes. */
    String classes;

    /** {@code N × k} scores of these classes. */
    String scores;
}
