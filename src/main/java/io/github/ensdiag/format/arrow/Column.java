package io.github.ensdiag.format.arrow;

import java.util.List;

/**
 * A field of the schema.
 *
 * @param layout of the values; where there is a dictionary, of the indices into it
 * @param members the columns inside, empty where there is a dictionary
 * @param dictionary the values that are referred to; null where there is none
 */
record Column(String name, Layout layout, List<Column> members, Dictionary dictionary) {
    /**
     * Values that many rows refer to.
     *
     * @param id by which batches name it
     */
    record Dictionary(long id, Column values) {}

    Kind kind() {
        return layout.kind();
    }

    /** Whether there is one number a row. */
    boolean isNumber() {
        return dictionary == null && kind() == Kind.NUMBER;
    }

    /** Whether there is one text a row, or one of a few values that a dictionary lists. */
    boolean isText() {
        return dictionary == null ? kind().isText() : dictionary.values.isScalar();
    }

    private boolean isScalar() {
        return dictionary == null && (kind().isText() || kind() == Kind.NUMBER);
    }

    /** The type as a reader would name it. */
    String describe() {
        if (dictionary != null) {
            return "dictionary of " + dictionary.values.describe();
        }
        return kind().isList() ? "list of " + members.get(0).describe() : layout.describe();
    }
}
