package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document with a list for each member of the rows, all of one length; or a map with the numbers of the rows for its
 * keys, as pandas writes by default. Beside them may be a list of the names of the classes.
 */
final class Columns implements Source {
    private static final Set<String> CLASSES =
            Set.of("classes", "classnames", "classlabels", "categories", "columns", "labelnames");

    /** Single numbers, column by column. */
    private final class NumberColumn implements Field {
        @Override
        public void read(JsonParser parser) throws IOException {
            numbers.add(Scalars.number(parser));
        }

        @Override
        public void missing() {
            numbers.add(Double.NaN);
        }

        @Override
        public void finish(Gathered gathered, RowNames rows) {
            // all of them are one field
        }
    }

    private final Gathered gathered;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Long> lengths = new LinkedHashMap<>();
    private final List<String> numberNames = new ArrayList<>();
    private final Spool numbers;
    private String named = "";

    /** @param entries shapes of the entries of each list */
    Columns(Map<String, Shape> entries, Gathered gathered) {
        this.gathered = gathered;
        this.numbers = gathered.spool(1);
        MemberFields members = new MemberFields(entries, gathered);
        entries.forEach((name, shape) -> {
            Field field = members.of(name, shape);
            fields.put(name, field == null ? new NumberColumn() : field);
        });
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Members.each(parser, gathered, this::member);
        nameClasses();
        requireOneLength();
        RowNames rows = RowNames.columns();
        if (!numberNames.isEmpty()) {
            gathered.addColumns(numberNames, numbers, rows.places(gathered.file(), numberNames::get, column -> ""));
        }
        lengths.keySet().forEach(name -> fields.get(name).finish(gathered, rows));
        requireClassesUsed();
    }

    private void member(String name, JsonParser parser) throws IOException {
        Field field = fields.get(name);
        if (field == null) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                throw Unfit.at(parser, "an unexpected list", "Write a list of the same length for each member.");
            }
            parser.skipChildren();
        } else {
            lengths.put(name, entries(field, parser));
            if (field instanceof NumberColumn) {
                numberNames.add(name);
            }
        }
    }

    private static long entries(Field field, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return ListRows.read(field, parser);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Unfit.at(parser, Scalars.found(parser), "A list was expected.");
        }
        long rows = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (!parser.currentName().equals(Long.toString(rows))) {
                throw Unfit.at(
                        parser,
                        "the row " + JsonPath.quoted(parser.currentName()),
                        "The row \"" + rows + "\" was expected. Write it with df.reset_index().to_json(path, "
                                + "orient=\"records\", lines=True), which does not depend on an index.");
            }
            parser.nextToken();
            field.read(parser);
            rows++;
        }
        return rows;
    }

    /** Names of classes are as many as there are classes, not samples. */
    private void nameClasses() {
        for (String name : List.copyOf(lengths.keySet())) {
            boolean classes = CLASSES.contains(FieldNames.normal(name)) && fields.get(name) instanceof TextValue;
            boolean others = lengths.values().stream().anyMatch(length -> !length.equals(lengths.get(name)));
            if (classes && others) {
                named = name;
                gathered.nameClasses(((TextValue) fields.get(name)).values());
                lengths.remove(name);
                return;
            }
        }
    }

    private void requireClassesUsed() {
        if (!named.isEmpty() && !gathered.classesUsed()) {
            throw new Unfit("has names of classes in " + JsonPath.quoted(named) + ", but no lists of as many scores. "
                    + "Write a name for each score of a row.");
        }
    }

    private void requireOneLength() {
        String first = lengths.keySet().iterator().next();
        lengths.forEach((name, length) -> {
            if (!length.equals(lengths.get(first))) {
                throw new Unfit("has " + lengths.get(first) + " entries in " + JsonPath.quoted(first) + " and " + length
                        + " in " + JsonPath.quoted(name) + ". Write a list of the same length for each.");
            }
        });
    }
}
