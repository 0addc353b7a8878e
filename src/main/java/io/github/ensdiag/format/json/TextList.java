package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.Texts;
import java.io.IOException;

/** A list of texts in each row, of one length. */
final class TextList implements Field {
    private final String name;
    private final int columns;
    private final Gathered gathered;
    private final Texts.Builder texts;

    /** @param columns texts a row, at least 1 */
    TextList(String name, int columns, Gathered gathered) {
        this.name = name;
        this.columns = columns;
        this.gathered = gathered;
        this.texts = gathered.text(name, columns);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            missing();
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Unfit.at(parser, Scalars.found(parser), "A list of texts was expected, as in the first row.");
        }
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (length == columns) {
                throw Unfit.at(parser, "more than " + columns + " texts in a list", "Write as many in every row.");
            }
            gathered.cells(1);
            texts.add(Scalars.text(parser));
            length++;
        }
        if (length < columns) {
            throw Unfit.at(
                    parser,
                    "a list of " + length + (length == 1 ? " text" : " texts"),
                    "Others have " + columns + ". Write as many in every row, and null where there is none.");
        }
        gathered.row(columns, 0);
    }

    @Override
    public void missing() {
        gathered.row(0, columns);
        gathered.cells(columns);
        for (int i = 0; i < columns; i++) {
            texts.add(null);
        }
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.add(texts, rows.listPlaces(gathered.file(), name));
    }
}
