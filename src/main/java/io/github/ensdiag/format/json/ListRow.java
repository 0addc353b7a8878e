package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that are lists with a value of another kind at each position. */
final class ListRow implements Field {
    private final int length;
    private final Cells cells;

    /**
     * @param names of the positions; empty where there are none
     * @param shapes by position
     */
    ListRow(List<String> names, List<Shape> shapes, Gathered gathered) {
        length = names.size();
        Map<String, Shape> members = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            members.put(names.get(i), shapes.get(i));
        }
        MemberFields all = new MemberFields(members, gathered);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            fields.add(all.of(names.get(i), shapes.get(i)));
        }
        cells = new Cells(names, fields, gathered);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Unfit.at(parser, Scalars.found(parser), "A list was expected, as in the first row.");
        }
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (position == length) {
                throw Unfit.at(parser, "more than " + length + " values in a row", "Write as many in every row.");
            }
            cells.read(position++, parser);
        }
        if (position < length) {
            throw Unfit.at(parser, "a row of length " + position, "Others have " + length + ". Write as many in each.");
        }
        cells.endRow();
    }

    @Override
    public void missing() {
        throw new IllegalStateException("a row is never missing");
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        cells.finishLists(gathered, rows);
    }
}
