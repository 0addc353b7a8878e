package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Rows that are the members of the document, each under its id or number. */
final class KeyedRows implements Source {
    /** For a table by columns whose rows have ids cannot be told from one by rows. */
    private static final String MEND = " If the members of the document are columns, write it again by rows: "
            + "df.reset_index().to_json(path, orient=\"records\", lines=True).";

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
            try {
                row.read(value);
            } catch (Unfit e) {
                throw new Unfit(e.getMessage() + MEND);
            }
        });
        RowNames rows = index.paths();
        row.finish(gathered, rows);
        index.finish(gathered, rows);
    }
}
