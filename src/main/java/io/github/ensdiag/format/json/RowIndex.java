package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Texts;
import java.io.IOException;

/** The keys of rows: their ids, unless they only count the rows, or the rows have ids of their own. */
final class RowIndex implements Field {
    private final Gathered gathered;
    private final Texts.Builder texts;
    private long rows;
    private boolean counted = true;

    RowIndex(Gathered gathered) {
        this.gathered = gathered;
        this.texts = gathered.text(Gathered.KEYS, 1);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        add(Scalars.text(parser));
    }

    void add(String key) {
        gathered.cells(1);
        texts.add(key);
        counted &= Long.toString(rows++).equals(key);
    }

    @Override
    public void missing() {
        add(null);
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        if (!counted) {
            gathered.addKeys(texts, rows.places(gathered.file(), ""));
        }
    }

    /** The path of each row of a document whose members they are. */
    RowNames paths() {
        Texts keys = texts.build(null);
        return RowNames.paths(
                row -> "$" + JsonPath.member(keys.value((int) row, 0).orElse("")));
    }
}
