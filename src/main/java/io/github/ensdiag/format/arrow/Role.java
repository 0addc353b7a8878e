package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.FieldNames;

/** What a column of the file becomes in the table. */
enum Role {
    /** One of the columns that are numbers together. */
    NUMBER,
    /** Text: ids, labels, decisions. */
    NAME,
    LIST,
    STRUCT,
    MAP,
    REFUSED;

    static Role of(Column column) {
        if (column.isText()) {
            return NAME;
        }
        if (column.isNumber()) {
            return isName(column) ? NAME : NUMBER;
        }
        if (column.dictionary() != null) {
            return REFUSED;
        }
        switch (column.kind()) {
            case LIST:
            case FIXED_LIST:
                return isListed(column.members().get(0)) ? LIST : REFUSED;
            case STRUCT:
                boolean numbers = column.members().stream().allMatch(Column::isNumber);
                return numbers && !column.members().isEmpty() ? STRUCT : REFUSED;
            case MAP:
                return isEntry(column.members().get(0)) ? MAP : REFUSED;
            default:
                return REFUSED;
        }
    }

    /** Why a column is refused, as the end of a sentence. */
    static String why(Column column) {
        return "is of the Arrow type " + column.describe()
                + ", which is not read. Convert it to numbers, text, or lists " + "of them, or leave it out.";
    }

    /** Whether its numbers are names. Fractions in a column such as {@code class_7} are scores of that class. */
    private static boolean isName(Column column) {
        String name = column.name();
        return column.layout().element().isInteger()
                ? FieldNames.isName(name)
                : FieldNames.isIds(name) || FieldNames.isLabels(name) || FieldNames.isDecisions(name);
    }

    private static boolean isListed(Column item) {
        boolean struct = item.dictionary() == null && item.kind() == Kind.STRUCT;
        return struct ? item.members().stream().anyMatch(Role::isScalar) : isScalar(item);
    }

    private static boolean isEntry(Column entry) {
        return entry.dictionary() == null
                && entry.kind() == Kind.STRUCT
                && isScalar(entry.members().get(0))
                && entry.members().get(1).isNumber();
    }

    /** Whether it is a number or a text, whatever its name. */
    static boolean isScalar(Column column) {
        return column.isNumber() || column.isText();
    }
}
