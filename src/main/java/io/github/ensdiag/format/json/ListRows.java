package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Rows that are the entries of one list, which is the document. */
final class ListRows implements Source {
    private final Field row;
    private final Gathered gathered;

    ListRows(Field row, Gathered gathered) {
        this.row = row;
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Source.require(JsonToken.START_ARRAY, parser);
        read(row, parser);
        Source.requireEnd(parser);
        row.finish(gathered, RowNames.paths(row -> "$[" + row + "]"));
    }

    /** Reads all entries of the list. */
    static long read(Field row, JsonParser parser) throws IOException {
        long rows = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row.read(parser);
            rows++;
        }
        return rows;
    }
}
