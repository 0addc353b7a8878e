package io.github.ensdiag.table;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by the names of all columns of a table which of them hold names. {@code class_1} is the best class where {@code
 * score_1} is beside it, and else the scores of one class.
 */
public final class ColumnNames {
    private final Set<String> classes;

    private ColumnNames(Set<String> classes) {
        this.classes = classes;
    }

    public static ColumnNames of(Collection<String> columns) {
        boolean scores = columns.stream()
                .anyMatch(
                        name -> RankedName.of(name).filter(RankedName::isScore).isPresent());
        return new ColumnNames(
                scores
                        ? columns.stream()
                                .filter(name -> RankedName.of(name)
                                        .filter(RankedName::isClass)
                                        .isPresent())
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /** Whether whole numbers in a column are names, so that text must be kept as it is written. */
    public boolean isName(String column) {
        return FieldNames.isName(column) || isRankedClass(column);
    }

    /** Whether a column holds the classes at some rank, whatever their type, so that all such columns are alike. */
    public boolean isRankedClass(String column) {
        return classes.contains(column);
    }
}
