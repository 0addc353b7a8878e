package io.github.ensdiag.format.parquet;

/** The values of a page that are not null, one after the other, as numbers or as text. */
interface Values {
    void numbers(double[] into, int at, int count);

    /** Numbers as names are written. */
    void texts(String[] into, int at, int count);
}
