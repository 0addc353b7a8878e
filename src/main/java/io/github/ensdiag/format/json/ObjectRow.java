package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that are objects with a member for each field. */
final class ObjectRow implements Field {
    private final Keys keys;
    private final Cells cells;
    private final boolean[] required;

    /** @param known fields of members that need not be found out */
    ObjectRow(Shape shape, Map<String, Field> known, Gathered gathered) {
        Map<String, Shape> members = shape.members();
        MemberFields all = new MemberFields(members, gathered);
        // a number that the first row has not is one too much, not one that is missing before
        List<String> names = members.keySet().stream()
                .filter(name -> shape.isFirst(name) || !all.isNumber(name, shape.member(name)))
                .toList();
        List<Field> fields = new ArrayList<>();
        required = new boolean[names.size()];
        for (int i = 0; i < required.length; i++) {
            String name = names.get(i);
            fields.add(known.containsKey(name) ? known.get(name) : all.of(name, members.get(name)));
            required[i] = fields.get(i) == null || all.matters(name);
        }
        keys = new Keys(names);
        cells = new Cells(names, fields, gathered);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Unfit.at(parser, Scalars.found(parser), "An object was expected, as in the first row.");
        }
        keys.begin();
        for (int key = keys.next(parser); key >= 0; key = keys.next(parser)) {
            cells.read(key, parser);
        }
        for (int i = 0; i < required.length; i++) {
            if (!keys.has(i)) {
                if (required[i]) {
                    throw keys.lacks(parser, i);
                }
                cells.missing(i);
            }
        }
        cells.endRow();
    }

    @Override
    public void missing() {
        throw new IllegalStateException("a row is never missing");
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        cells.finish(gathered, rows);
    }
}
