package io.github.ensdiag.format.parquet;

import java.util.List;

/**
 * A field in the tree of fields.
 *
 * @param leaf number of the column that holds its values; −1 for a group
 * @param definition level from which on it is there
 * @param repetition lists around it and with it
 */
record Node(SchemaElement element, int leaf, int definition, int repetition, List<Node> children) {
    private static final int REPEATED = 2;

    String name() {
        return element.name();
    }

    boolean isLeaf() {
        return leaf >= 0;
    }

    boolean isRepeated() {
        return element.repetition() == REPEATED;
    }

    /** Of a leaf. */
    LeafType type() {
        return LeafType.of(element);
    }

    boolean isList() {
        return !isLeaf()
                && (element.logical() == 3 || element.logical() == 0 && element.converted() == 3)
                && children.size() == 1
                && children.get(0).isRepeated();
    }

    boolean isMap() {
        return !isLeaf()
                && (element.logical() == 2
                        || element.logical() == 0 && (element.converted() == 1 || element.converted() == 2))
                && children.size() == 1
                && children.get(0).isRepeated()
                && children.get(0).children.size() == 2;
    }

    /** A group of fields, each there once. */
    boolean isStruct() {
        return !isLeaf() && !isRepeated() && element.logical() == 0 && element.converted() < 0;
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
            return LeafType.name(element);
        }
        return isList() || isRepeated() ? "list" : isMap() ? "map" : "struct";
    }
}
