package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.Spool;
import java.io.IOException;
import java.util.List;

/** A map from names, such as those of classes, to numbers in each row, with the same names in every row. */
final class ScoreMap implements Field {
    private final String name;
    private final Gathered gathered;
    private final Keys keys;
    private final double[] row;
    private final Spool spool;

    ScoreMap(String name, List<String> names, Gathered gathered) {
        this.name = name;
        this.gathered = gathered;
        this.keys = new Keys(names);
        this.row = keys.blank();
        this.spool = gathered.spool(row.length);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            missing();
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Unfit.at(parser, Scalars.found(parser), "An object was expected, as in the first row.");
        }
        keys.begin();
        for (int key = keys.next(parser); key >= 0; key = keys.next(parser)) {
            row[key] = Scalars.number(parser);
        }
        keys.requireAll(parser);
        spool.add(row, row.length);
        gathered.row(row.length, 0);
    }

    @Override
    public void missing() {
        gathered.row(0, row.length);
        spool.add(keys.blank(), row.length);
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.add(
                name,
                keys.names(),
                spool,
                rows.places(
                        gathered.file(),
                        column -> name,
                        column -> JsonPath.member(keys.names().get(column))),
                false);
    }
}
