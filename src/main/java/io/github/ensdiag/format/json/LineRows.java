package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Rows that are values of their own. */
final class LineRows implements Source {
    private final Field row;
    private final Gathered gathered;

    LineRows(Field row, Gathered gathered) {
        this.row = row;
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        RowLines lines = new RowLines();
        while (parser.nextToken() != null) {
            lines.add(parser.currentTokenLocation().getLineNr());
            row.read(parser);
        }
        row.finish(gathered, RowNames.lines(lines));
    }

    @Override
    public String describe() {
        return "JSON Lines";
    }
}
