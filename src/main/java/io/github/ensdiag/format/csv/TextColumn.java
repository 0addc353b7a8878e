package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.List;

/** A column of text. */
final class TextColumn implements Column {
    private final Path file;
    private final String place;
    private final Texts.Builder texts;

    /** @param place how messages call the column */
    TextColumn(Path file, String name, String place) {
        this.file = file;
        this.place = place;
        this.texts = new Texts.Builder(name, 1);
    }

    @Override
    public void add(char[] buffer, int offset, int length) {
        texts.add(new String(buffer, offset, length));
    }

    @Override
    public void finish(Lines lines, List<Numbers> numbers, List<Texts> texts) {
        texts.add(this.texts.build(new CsvPlaces(file, lines, column -> place)));
    }
}
