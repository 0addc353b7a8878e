package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.FieldNames;

/** What the first fields of a column look like. */
final class ColumnGuess {
    private final NumberText number;
    private int filled;
    private int numbers;
    private int numberLists;
    private int textLists;
    private int emptyLists;
    private boolean fractions;
    private boolean abbreviated;

    ColumnGuess(Dialect dialect) {
        this.number = new NumberText(dialect.commas());
    }

    /** @param list shared by the columns */
    void add(char[] buffer, int offset, int length, ListText list) {
        if (number.read(buffer, offset, length)) {
            boolean missing = Double.isNaN(number.value());
            filled += length == 0 ? 0 : 1;
            numbers += length == 0 ? 0 : 1;
            fractions |= !missing && number.value() != Math.rint(number.value());
            return;
        }
        filled++;
        switch (list.read(buffer, offset, length)) {
            case EMPTY -> emptyLists++;
            case NUMBERS -> {
                numberLists++;
                fractions |= hasFraction(list);
            }
            case TEXTS -> textLists++;
            case ABBREVIATED -> abbreviated = true;
            case NO_LIST -> {}
        }
    }

    private static boolean hasFraction(ListText list) {
        for (int i = 0; i < list.size(); i++) {
            double value = list.numbers()[i];
            if (!Double.isNaN(value) && value != Math.rint(value)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether there are numbers and nothing else, or some stray text among fractions, which is a mistake to be told. */
    boolean isNumber() {
        return filled > 0 && (numbers == filled || fractions && numberLists == 0 && numbers > filled / 2);
    }

    boolean isList() {
        return numberLists + textLists > 0 && numberLists + textLists + emptyLists == filled;
    }

    boolean hasFractions() {
        return fractions;
    }

    boolean isAbbreviated() {
        return abbreviated;
    }

    /**
     * What the column holds. Whole numbers under a name such as {@code label} are kept as text, as an id is in any case.
     *
     * @param name {@code ""} if it has none
     * @param names of all columns
     */
    Kind kind(String name, ColumnNames names) {
        boolean certain = FieldNames.isIds(name) || FieldNames.isLabels(name) || names.isRankedClass(name);
        boolean named = certain || names.isName(name) && !fractions;
        if (isList()) {
            return textLists > 0 || named ? Kind.TEXTS : Kind.NUMBERS;
        }
        return !named && (filled == 0 || isNumber()) ? Kind.NUMBER : Kind.TEXT;
    }
}
