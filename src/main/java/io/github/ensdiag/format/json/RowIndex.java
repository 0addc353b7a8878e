package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The keys of rows: their ids, unless they only count the rows. */
final class RowIndex implements Field {
    private static final String NAME = "id";

    private final Gathered gathered;
    private final Texts.Builder texts;
    private final Set<String> seen = new HashSet<>();
    private boolean counted = true;

    RowIndex(Gathered gathered) {
        this.gathered = gathered;
        this.texts = gathered.text(NAME, 1);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        add(Scalars.text(parser));
    }

    /** Whether there was no such key before. */
    boolean add(String key) {
        gathered.cells(1);
        texts.add(key);
        counted &= Integer.toString(seen.size()).equals(key);
        return seen.add(key);
    }

    @Override
    public void missing() {
        add(null);
    }

    /** Whether the keys are 0, 1, 2 and so on. */
    boolean counted() {
        return counted;
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        if (!counted) {
            gathered.add(texts, rows.places(gathered.file(), ""));
        }
    }

    /** The path of each row of a document whose members they are. */
    RowNames paths() {
        Texts keys = texts.build(null);
        return RowNames.paths(
                row -> "$" + JsonPath.member(keys.value((int) row, 0).orElse("")));
    }
}
