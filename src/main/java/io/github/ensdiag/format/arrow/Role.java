package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.FieldNames;
import java.util.List;

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

    /** Of each column of a file. */
    static List<Role> of(List<Column> columns) {
        ColumnNames names = ColumnNames.of(columns.stream().map(Column::name).toList());
        return columns.stream().map(column -> of(column, names)).toList();
    }

    private static Role of(Column column, ColumnNames names) {
        if (column.isText()) {
            return NAME;
        }
        if (column.isNumber()) {
            return isName(column, names) ? NAME : NUMBER;
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

    /** Whether its numbers are names. Those of the best classes are floats where one is missing. */
    private static boolean isName(Column column, ColumnNames names) {
        String name = column.name();
        return column.layout().element().isInteger()
                ? names.isName(name)
                : FieldNames.isIds(name)
                        || FieldNames.isLabels(name)
                        || FieldNames.isDecisions(name)
                        || names.isRankedClass(name);
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
