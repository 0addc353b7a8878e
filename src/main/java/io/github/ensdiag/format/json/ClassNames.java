package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of classes by index, {@code {"0": "tench"}}, or several of each, {@code {"0": ["n01440764", "tench"]}}. */
final class ClassNames implements Source {
    private final Gathered gathered;
    private final Map<Integer, List<String>> names = new HashMap<>();
    private int columns;

    ClassNames(Gathered gathered) {
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Members.each(parser, this::member);
        Texts.Builder texts = gathered.text("", columns);
        gathered.cells((long) names.size() * columns);
        for (int i = 0; i < names.size(); i++) {
            List<String> row = names.get(i);
            if (row == null) {
                throw missing(i, names.size());
            }
            row.forEach(texts::add);
        }
        RowNames rows = RowNames.paths(row -> "$[\"" + row + "\"]");
        gathered.add(texts, columns == 1 ? rows.places(gathered.file(), "") : rows.listPlaces(gathered.file(), ""));
    }

    private void member(String key, JsonParser parser) throws IOException {
        int index = key.matches("\\d{1,7}") ? Integer.parseInt(key) : -1;
        if (index < 0 || index >= Limits.ENTRIES) {
            throw Unfit.at(parser, "a name for the class " + JsonPath.quoted(key), "An index from 0 on was expected.");
        }
        List<String> row = names(parser);
        if (columns != 0 && row.size() != columns || row.isEmpty()) {
            throw Unfit.at(parser, row.size() + " names of a class", "Write as many for each class.");
        }
        columns = row.size();
        if (names.put(index, row) != null) {
            throw Unfit.at(parser, "the class " + index + " a second time", "Write each class once.");
        }
    }

    private static List<String> names(JsonParser parser) throws IOException {
        List<String> row = new ArrayList<>(2);
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            row.add(Scalars.text(parser));
            return row;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row.add(Scalars.text(parser));
        }
        return row;
    }

    static Unfit missing(int index, int classes) {
        return new Unfit("has no class of index " + index + ", though it names " + classes
                + ". Write each of the indices 0 to " + (classes - 1) + " once.");
    }
}
