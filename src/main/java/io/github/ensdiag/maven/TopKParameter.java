package io.github.ensdiag.maven;

import java.io.File;

/** A POM's {@code <topK>}: the classes with the largest scores of each sample, and these scores. */
public class TopKParameter {
    /** Array {@code N × k} of class indices. */
    File classes;

    /** Array {@code N × k} of the scores of these classes. */
    File scores;
}
