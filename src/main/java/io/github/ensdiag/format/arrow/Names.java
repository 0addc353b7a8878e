package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import java.util.HashMap;
import java.util.Map;

/** Reads columns as text, batch by batch: texts, what a dictionary lists, and numbers by their digits. */
final class Names {
    private final Source source;
    private final TextBudget.Total total;
    private final Map<Long, DictionaryValues> dictionaries = new HashMap<>();

    Names(Source source) {
        this.source = source;
        this.total = new TextBudget.Total(source.size());
    }

    /** The texts of an array. */
    interface Reader {
        /** The text at an index below the array's length; null if there is none. */
        String text(long index);
    }

    TextBudget ofKept() {
        return TextBudget.ofKept(total);
    }

    TextBudget ofRepeated() {
        return TextBudget.ofRepeated(total);
    }

    /** Batches must be asked for in their order. */
    Reader reader(String where, Array array, TextBudget budget) {
        if (array.column().dictionary() == null) {
            return plain(source, where, array, budget);
        }
        DictionaryValues values = values(array.column());
        values.learn(where, array.dictionary());
        Digits indices = new Digits(array);
        return index -> indices.isThere(index) ? values.value(where, array.column(), indices.integer(index)) : null;
    }

    static Reader plain(Source source, String where, Array array, TextBudget budget) {
        return array.column().kind() == Kind.NUMBER
                ? new Digits(array)::text
                : new TextArray(source, where, array, budget)::text;
    }

    private DictionaryValues values(Column column) {
        return dictionaries.computeIfAbsent(
                column.dictionary().id(), id -> new DictionaryValues(source, TextBudget.ofKept(total)));
    }

    boolean isExceeded(Column column, TextBudget budget) {
        return budget.isExceeded()
                || column.dictionary() != null && values(column).isExceeded();
    }

    InputException exceeded(Column column) {
        return new InputException(source.file() + " holds more than " + TextBudget.MOST
                + " MiB of text in the column \"" + column.name()
                + "\", too much for ids or classes. Leave it out, or save shorter ids.");
    }
}
