package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;

/** Collects texts, unless there is more of them than ids and names of classes come to. */
final class Names {
    private static final long MOST_CHARACTERS = 1 << 26;
    private static final long MOST_PLACES = 1 << 30;

    private final ParquetFile file;
    private final Texts.Builder builder;
    private long read;

    /** @param columns texts a row */
    Names(ParquetFile file, String name, int columns) {
        long places = (long) file.rows() * columns;
        if (places > MOST_PLACES || !file.isPlausible(places * Integer.BYTES)) {
            throw new UnfitTextException(file.rows() + " × " + columns + " texts, more than can be read");
        }
        this.file = file;
        this.builder = new Texts.Builder(name, columns);
    }

    /** Takes the next text; null: there is none. */
    void add(String text) {
        if (text != null) {
            read += text.length();
        }
        builder.add(text);
        if (!file.isPlausible(read) || builder.characters() > MOST_CHARACTERS) {
            throw new UnfitTextException("more text than ids or names of classes come to");
        }
    }

    Texts build(Places places) {
        return builder.build(places);
    }
}
