package io.github.ensdiag.format.arrow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The values of a dictionary as text, for all columns that refer to it. What is added to it is read when it is needed. */
final class DictionaryValues {
    /** What a value takes in memory beside its text. */
    private static final int ENTRY = 32;

    private final Source source;
    private final TextBudget budget;
    private final List<String> values = new ArrayList<>();
    private Array.Dictionary known;

    DictionaryValues(Source source, TextBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    boolean isExceeded() {
        return budget.isExceeded();
    }

    /** Walks back from the dictionary to what is known of it, or to its beginning, and reads what came since. */
    void learn(String where, Array.Dictionary dictionary) {
        Deque<Array> added = new ArrayDeque<>();
        Array.Dictionary part = dictionary;
        for (; part != null && part != known; part = part.earlier()) {
            added.addFirst(part.values());
        }
        if (part == null) {
            values.clear();
        }
        known = dictionary;
        for (Array array : added) {
            Names.Reader reader = Names.plain(source, where, array, budget);
            for (long i = 0; i < array.length() && budget.take(ENTRY); i++) {
                values.add(reader.text(i));
            }
        }
    }

    /**
     * The value at an index; null if there is none, or there are too many.
     *
     * @throws io.github.ensdiag.table.InputException if there is no such value
     */
    String value(String where, Column column, long index) {
        if (isExceeded()) {
            return null;
        }
        if (index < 0 || index >= values.size()) {
            throw source.damaged(
                    where,
                    "the column \"" + column.name() + "\" refers to value " + index + " of a dictionary of "
                            + values.size());
        }
        return values.get((int) index);
    }
}
