package io.github.ensdiag.maven;

/** A POM's {@code <sampleImages>}: where the samples' pictures are, and how much of them is shown. */
public class SampleImagesParameter {
    /** Where they are; by default {@code images} in the directory of predictions, or the directory of {@code paths}. */
    String directory;

    /**
     * How a sample's file is called: {@code {id}} stands for its id, {@code {row}} for its row of the labels counted from
     * 0, {@code {class}} for the id of its true class. {@code {row+1:08}} counts from 1 and has eight digits. Usual endings
     * are tried behind it.
     */
    String pattern;

    /** A column of paths relative to the directory, as in {@code files.csv#path}, in place of a pattern. */
    String paths;

    /** The longest side of a picture that is made small, in pixels, from 16 to 256; by default 96. */
    Integer maxSide;

    /** How many pictures are shown; by default 200, in the layout of several files 2000. */
    Integer maxNumber;

    /** How large all of them together may be; by default 768, in the layout of several files 16 384. */
    Integer maxKilobytes;
}
