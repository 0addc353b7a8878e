package io.github.ensdiag.format.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A field in the tree of fields.
 *
 * @param column that holds its values; null for a group
 * @param definition level from which on it is there
 */
record Node(Type declared, ColumnDescriptor column, int definition, List<Node> children) {
    private static final int DEEPEST = 24;

    /** The fields of a row. */
    static List<Node> fields(MessageType schema) {
        List<Node> fields = new ArrayList<>();
        for (Type type : schema.getFields()) {
            fields.add(of(schema, type, 0, List.of(type.getName())));
        }
        return fields;
    }

    private static Node of(MessageType schema, Type type, int above, List<String> path) {
        if (path.size() > DEEPEST) {
            throw new IllegalArgumentException("its columns are nested more than " + DEEPEST + " times");
        }
        int definition = above + (type.isRepetition(Type.Repetition.REQUIRED) ? 0 : 1);
        if (type.isPrimitive()) {
            return new Node(type, schema.getColumnDescription(path.toArray(new String[0])), definition, List.of());
        }
        List<Node> children = new ArrayList<>();
        for (Type child : type.asGroupType().getFields()) {
            List<String> below = new ArrayList<>(path);
            below.add(child.getName());
            children.add(of(schema, child, definition, below));
        }
        return new Node(type, null, definition, children);
    }

    String name() {
        return declared.getName();
    }

    boolean isLeaf() {
        return column != null;
    }

    boolean isRepeated() {
        return declared.isRepetition(Type.Repetition.REPEATED);
    }

    /** Of a leaf. */
    LeafType type() {
        return LeafType.of(declared.asPrimitiveType());
    }

    boolean isList() {
        return declared.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation && repeatsOne();
    }

    boolean isMap() {
        LogicalTypeAnnotation annotation = declared.getLogicalTypeAnnotation();
        return (annotation instanceof MapLogicalTypeAnnotation || annotation instanceof MapKeyValueTypeAnnotation)
                && repeatsOne()
                && children.get(0).children.size() == 2;
    }

    private boolean repeatsOne() {
        return children.size() == 1 && children.get(0).isRepeated();
    }

    /** A group of fields, each there once. */
    boolean isStruct() {
        return !isLeaf() && !isRepeated() && declared.getLogicalTypeAnnotation() == null;
    }

    /**
     * What a list repeats: this field itself, a group of the fields of its elements, or its only field, as standard lists
     * have it. By the rules of the format for lists that were written before there was a standard.
     */
    Node element(String list) {
        boolean itself = isLeaf()
                || children.size() != 1
                || children.get(0).isRepeated()
                || name().equals("array")
                || name().equals(list + "_tuple");
        return itself ? this : children.get(0);
    }

    /** For a reader: the type of a leaf or the kind of a group. */
    String kind() {
        if (isLeaf()) {
            return LeafType.name(declared.asPrimitiveType());
        }
        return isList() || isRepeated() ? "list" : isMap() ? "map" : "struct";
    }
}
