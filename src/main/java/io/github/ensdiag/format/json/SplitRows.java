package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The form that pandas calls "split": names of columns, an index, and rows that are lists. */
final class SplitRows implements Source {
    static final String COLUMNS = "columns";
    static final String DATA = "data";
    private static final String INDEX = "index";

    private final Shape shape;
    private final Gathered gathered;
    private final List<String> names = new ArrayList<>();
    private final RowIndex index;
    private ListRow row;
    private long rows;
    private long keys = -1;

    /** @param shape of the rows */
    SplitRows(Shape shape, Gathered gathered) {
        this.shape = shape;
        this.gathered = gathered;
        this.index = new RowIndex(gathered);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Members.each(parser, this::member);
        if (row == null) {
            throw new Unfit("holds no list \"data\". Run again when nothing writes to the file.");
        }
        if (keys >= 0 && keys != rows) {
            throw new Unfit("has " + keys + " entries in \"index\" and " + rows + " rows in \"data\". "
                    + "Write it again with df.to_json(path, orient=\"records\", lines=True).");
        }
        RowNames paths = RowNames.paths(row -> "$.data[" + row + "]");
        row.finish(gathered, paths);
        index.finish(gathered, paths);
    }

    private void member(String name, JsonParser parser) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (list && name.equals(COLUMNS)) {
            readColumns(parser);
        } else if (list && name.equals(INDEX)) {
            keys = ListRows.read(index, parser);
        } else if (list && name.equals(DATA)) {
            readData(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void readColumns(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String name = Scalars.text(parser);
            names.add(name == null ? "" : name);
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw Unfit.at(parser, "two columns of the same name", "Name them differently.");
        }
    }

    private void readData(JsonParser parser) throws IOException {
        if (names.size() != shape.cells().size()) {
            throw Unfit.at(
                    parser,
                    "rows of length " + shape.cells().size() + " behind " + names.size() + " names of columns",
                    "Write \"columns\" before \"data\", with a name for each value of a row.");
        }
        row = new ListRow(names, shape.cells(), gathered);
        rows = ListRows.read(row, parser);
    }
}
