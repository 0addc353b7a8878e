package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** One text a row, or a number or boolean that is kept as it is written. */
final class TextValue implements Field {
    private final String name;
    private final Gathered gathered;
    private final Texts.Builder texts;

    TextValue(String name, Gathered gathered) {
        this.name = name;
        this.gathered = gathered;
        this.texts = gathered.text(name, 1);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        add(Scalars.text(parser));
    }

    @Override
    public void missing() {
        add(null);
    }

    private void add(String text) {
        gathered.cells(1);
        texts.add(text);
    }

    /** All of them, an empty text where there is none. */
    List<String> values() {
        Texts all = texts.build(null);
        return IntStream.range(0, all.rows())
                .mapToObj(row -> all.value(row, 0).orElse(""))
                .toList();
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.add(texts, rows.places(gathered.file(), name));
    }
}
