package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of each column, by its type and its name. */
final class ParquetTable {
    /** Where pandas keeps the index of a data frame that has none of its own. */
    private static final String INDEX = "__index_level_0__";
    /** A vector as Spark's classifiers write it. */
    private static final Set<String> VECTOR = Set.of("type", "size", "indices", "values");

    private final ParquetFile file;
    private final FieldCollector fields;
    private final ColumnNames names;
    private final List<Node> scalars = new ArrayList<>();

    private ParquetTable(ParquetFile file) {
        this.file = file;
        this.fields = new FieldCollector(file);
        this.names = ColumnNames.of(file.fields().stream().map(Node::name).toList());
    }

    static Table read(ParquetFile file) {
        try {
            return new ParquetTable(file).read();
        } catch (OutOfMemoryError e) {
            throw file.failed("", e);
        }
    }

    private Table read() {
        file.fields().forEach(this::read);
        if (!scalars.isEmpty()) {
            fields.add(FlatField.numbers(file, "", scalars, "columns"));
        }
        return fields.table();
    }

    private void read(Node field) {
        try {
            if (field.isRepeated()) {
                list(field, null, field);
            } else if (field.isLeaf()) {
                scalar(field);
            } else if (field.isList()) {
                list(field, field, field.children().get(0));
            } else if (field.isMap() && MapField.isRead(field)) {
                new MapField(file, field).read(fields);
            } else {
                struct(field);
            }
        } catch (UnfitTextException e) {
            fields.refuse(field.name(), e);
        }
    }

    private void scalar(Node field) {
        if (field.type() == LeafType.OTHER) {
            fields.refuseKind(field.name(), field.kind());
        } else if (field.name().equals(INDEX)) {
            index(field);
        } else if (isText(field) || isName(field)) {
            fields.add(FlatField.texts(file, field.name(), field));
        } else {
            scalars.add(field);
        }
    }

    /** A float can be the number of a class, as in Spark, or where one is missing. */
    private boolean isName(Node field) {
        String name = field.name();
        if (!field.type().isFloat() || names.isRankedClass(name)) {
            return names.isName(name);
        }
        boolean called = FieldNames.isIds(name) || FieldNames.isLabels(name) || FieldNames.isDecisions(name);
        return called && FlatField.isWhole(file, field);
    }

    private static boolean isText(Node leaf) {
        return leaf.type() == LeafType.TEXT || leaf.type() == LeafType.UUID;
    }

    private void index(Node field) {
        Texts index = FlatField.texts(file, fields.isTaken("index") ? INDEX : "index", field);
        for (int row = 0; row < index.rows(); row++) {
            if (!index.value(row, 0).equals(Optional.of(Integer.toString(row)))) {
                fields.add(index);
                return;
            }
        }
    }

    /** @param list null if no row can be without one */
    private void list(Node field, Node list, Node repeated) {
        Node element = repeated.element(field.name());
        if (element.isLeaf()) {
            elements(field.name(), field.name(), list, repeated, element);
        } else if (element.isStruct() || element == repeated) {
            String prefix = fields.prefix(field, element.children());
            for (Node leaf : element.children()) {
                if (leaf.isLeaf() && !leaf.isRepeated()) {
                    elements(prefix + leaf.name(), leaf.name(), list, repeated, leaf);
                } else {
                    fields.refuseKind(prefix + leaf.name(), leaf.kind() + " in a list");
                }
            }
        } else {
            fields.refuseKind(field.name(), "list of " + element.kind() + "s");
        }
    }

    private void elements(String name, String called, Node list, Node repeated, Node leaf) {
        ListField elements = new ListField(file, name, list, repeated, leaf);
        if (leaf.type() == LeafType.OTHER) {
            fields.refuseKind(name, "list of " + leaf.kind());
        } else if (isText(leaf) || !leaf.type().isFloat() && FieldNames.isName(called)) {
            elements.readTexts(fields);
        } else {
            elements.readNumbers(fields);
        }
    }

    private void struct(Node field) {
        List<Node> parts = field.children();
        boolean numbers = !parts.isEmpty()
                && parts.stream()
                        .allMatch(p -> p.isLeaf() && !p.isRepeated() && p.type().isNumber());
        if (!field.isStruct()) {
            fields.refuseKind(field.name(), field.kind());
        } else if (numbers) {
            fields.add(FlatField.numbers(file, field.name(), parts, "structs"));
        } else if (parts.size() == VECTOR.size()
                && parts.stream().map(Node::name).allMatch(VECTOR::contains)) {
            vector(field);
        } else {
            fields.refuseKind(
                    field.name(),
                    "struct of "
                            + String.join(", ", parts.stream().map(Node::kind).toList()));
        }
    }

    private void vector(Node field) {
        Node type = part(field, "type");
        Node values = part(field, "values");
        boolean fits = type.isLeaf() && type.type().isNumber() && values.isList();
        if (!fits || !values.children().get(0).element("values").isLeaf()) {
            fields.refuseKind(field.name(), field.kind());
            return;
        }
        if (!isDense(type)) {
            fields.refuse(
                    field.name(),
                    "holds sparse vectors, which are not read. Make arrays of them: "
                            + "df.withColumn(\"" + field.name() + "\", vector_to_array(\"" + field.name()
                            + "\")) with pyspark.ml.functions.vector_to_array.");
            return;
        }
        Node repeated = values.children().get(0);
        elements(field.name(), "", values, repeated, repeated.element("values"));
    }

    private static Node part(Node field, String name) {
        return field.children().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDense(Node type) {
        for (int group = 0; group < file.groups().size(); group++) {
            Column column = file.column(type, group, false);
            while (column.next()) {
                if (column.number() == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
