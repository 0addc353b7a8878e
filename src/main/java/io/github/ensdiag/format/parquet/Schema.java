package io.github.ensdiag.format.parquet;

import java.util.ArrayList;
import java.util.List;

/** Makes a tree of the fields that a footer lists, parents first. */
final class Schema {
    private static final int DEEPEST = 24;
    private static final int REPEATED = 2;

    private final List<SchemaElement> elements;
    private final List<Node> leaves = new ArrayList<>();
    private int at;

    private Schema(List<SchemaElement> elements) {
        this.elements = elements;
    }

    /**
     * The tree.
     *
     * @param fields of a row
     * @param leaves the columns that hold values, in their order in a row group
     */
    record Tree(List<Node> fields, List<Node> leaves) {}

    static Tree of(List<SchemaElement> elements) {
        Schema schema = new Schema(elements);
        if (elements.isEmpty()) {
            throw new DamagedException("it declares no columns");
        }
        List<Node> fields = schema.children(schema.next(), 0, 0, 0);
        if (schema.at != elements.size()) {
            throw new DamagedException("it declares fields that belong to no group");
        }
        return new Tree(fields, List.copyOf(schema.leaves));
    }

    private SchemaElement next() {
        if (at == elements.size()) {
            throw new DamagedException("it declares a group with more fields than there are");
        }
        return elements.get(at++);
    }

    private List<Node> children(SchemaElement parent, int definition, int repetition, int depth) {
        if (depth > DEEPEST) {
            throw new DamagedException("its columns are nested more than " + DEEPEST + " times");
        }
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < parent.children(); i++) {
            children.add(node(next(), definition, repetition, depth));
        }
        return children;
    }

    private Node node(SchemaElement element, int above, int listsAbove, int depth) {
        int definition = above + (element.repetition() == 0 ? 0 : 1);
        int repetition = listsAbove + (element.repetition() == REPEATED ? 1 : 0);
        if (element.children() > 0) {
            return new Node(element, -1, definition, repetition, children(element, definition, repetition, depth + 1));
        }
        if (element.type() < 0) {
            throw new DamagedException("it declares a column \"" + element.name() + "\" without a type");
        }
        Node leaf = new Node(element, leaves.size(), definition, repetition, List.of());
        leaves.add(leaf);
        return leaf;
    }
}
