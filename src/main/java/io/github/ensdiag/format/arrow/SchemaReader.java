package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

/** Reads the schema of a file. The fields of a hostile one may hold each other, or one field may be held many times. */
final class SchemaReader {
    private static final int DEEPEST = 32;

    private final Source source;
    /** What fields and their names may still cost: a schema written once field by field costs less than its length. */
    private long budget;

    private SchemaReader(Source source, int length) {
        this.source = source;
        this.budget = 4L * length;
    }

    /**
     * Reads the columns.
     *
     * @param length of the description, in bytes
     * @throws InputException if the schema is damaged, or of a file that is not read
     */
    static List<Column> columns(Source source, Schema schema, short version, int length) {
        if (schema == null) {
            throw source.damaged("schema", "it is missing");
        }
        if (version < MetadataVersion.V4) {
            throw new InputException(source.file() + " is written by Arrow 0.7 or older, in the metadata version "
                    + (version + 1) + ", which is not read. Write it again with a recent version.");
        }
        if (schema.endianness() != Endianness.Little) {
            throw new InputException(source.file() + " is an Arrow file in big-endian order, which is not read. "
                    + "Write it on a little-endian machine, such as x86 or ARM, or save it as Parquet.");
        }
        SchemaReader reader = new SchemaReader(source, length);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            columns.add(reader.column(schema.fields(i), version, 0));
        }
        return List.copyOf(columns);
    }

    private Column column(Field field, short version, int depth) {
        if (depth > DEEPEST) {
            throw source.damaged("schema", "its fields are nested deeper than " + DEEPEST);
        }
        String name = field.name() == null ? "" : field.name();
        budget -= 8 + name.length();
        if (budget < 0) {
            throw source.damaged("schema", "it refers to its fields again and again");
        }
        List<Column> members = new ArrayList<>();
        for (int i = 0; i < field.childrenLength(); i++) {
            members.add(column(field.children(i), version, depth + 1));
        }
        Column values = new Column(name, layout(field, members, version), List.copyOf(members), null);
        DictionaryEncoding encoding = field.dictionary();
        if (encoding == null) {
            return values;
        }
        Layout indices = Layout.number(Layouts.index(encoding.indexType()));
        return new Column(name, indices, List.of(), new Column.Dictionary(encoding.id(), values));
    }

    private Layout layout(Field field, List<Column> members, short version) {
        Layout layout = Layouts.of(field, version);
        int expected = layout.kind().isList() || layout.kind() == Kind.MAP ? 1 : members.size();
        boolean leaf = layout.kind().isText() || layout.kind() == Kind.NUMBER;
        if (members.size() != expected || leaf && !members.isEmpty()) {
            throw source.damaged(
                    "schema",
                    "the field \"" + field.name() + "\" of type " + Type.name(field.typeType()) + " has "
                            + members.size() + " members");
        }
        if (layout.kind() == Kind.MAP && members.get(0).members().size() != 2) {
            throw source.damaged("schema", "the map \"" + field.name() + "\" has no keys and values");
        }
        return layout;
    }
}
