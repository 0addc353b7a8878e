package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Rows that are the members of the document, each under its id or number. */
final class KeyedRows implements Source {
    private final Field row;
    private final Gathered gathered;

    KeyedRows(Field row, Gathered gathered) {
        this.row = row;
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        RowIndex index = new RowIndex(gathered);
        Members.each(parser, (name, value) -> {
            index.add(name);
            row.read(value);
        });
        RowNames rows = index.paths();
        index.finish(gathered, rows);
        row.finish(gathered, rows);
    }
}
