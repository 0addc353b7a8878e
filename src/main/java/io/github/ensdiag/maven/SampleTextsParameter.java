package io.github.ensdiag.maven;

/** A POM's {@code <sampleTexts>}: where the samples' texts are, and how much of them is shown. */
public class SampleTextsParameter {
    /** A column of texts, as in {@code reviews.csv#text}, or a file with one a line. */
    String column;

    /** In place of a column, where a file for each is; by default {@code texts} in the directory of predictions. */
    String directory;

    /** How a sample's file is called, as the {@code pattern} of {@code sampleImages}. */
    String pattern;

    /** How much of a text is shown, in characters, from 20 to 10 000; by default 280. */
    Integer maxLength;

    /** How many texts are shown; by default 1000, in the layout of several files 5000. */
    Integer maxNumber;
}
