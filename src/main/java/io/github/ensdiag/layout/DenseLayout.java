package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.RankedName;
import io.github.ensdiag.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds scores of every class: an array called so, the only array, or the columns of numbers. */
final class DenseLayout {
    /** Where a file holds the scores of one model in several forms, the first of these is read. */
    private static final List<String> PREFERRED =
            List.of("scores", "logits", "probs", "probabilities", "yscore", "predictions");

    private final Table table;
    private final Source source;
    private final Fields fields;

    DenseLayout(Table table, Source source, Fields fields) {
        this.table = table;
        this.source = source;
        this.fields = fields;
    }

    /** @throws InputException if there are several arrays that may be the scores, or columns that are none among them */
    Optional<Answers.Dense> find() {
        List<Numbers> arrays = fields.arrays().stream()
                .filter(n -> n.matrix().columns() > 1
                        || !n.matrix().flat() && !n.matrix().integers())
                .filter(n -> !FieldNames.isIds(n.name()) && !isIndices(n))
                .toList();
        List<Numbers> called = arrays.stream()
                .filter(n -> FieldNames.isScores(n.name()) || FieldNames.isDecisions(n.name()))
                .sorted(Comparator.comparingInt(n -> preference(n.name())))
                .toList();
        if (!called.isEmpty() || arrays.size() == 1) {
            Numbers chosen = called.isEmpty() ? arrays.get(0) : called.get(0);
            requireAlone(chosen, called.isEmpty());
            requireNoNames(chosen);
            return Optional.of(of(chosen));
        }
        if (arrays.size() > 1) {
            throw new InputException(source + " holds several arrays that may be the scores. " + fields.available()
                    + " Name the one: " + source.files().get(0).getFileName() + "#"
                    + arrays.get(0).name() + ".");
        }
        return fields.scalars(name -> !FieldNames.isIds(name) && !FieldNames.isDecisions(name))
                .filter(n -> n.columns().size() > 1)
                .map(this::columnsOfClasses);
    }

    private Answers.Dense columnsOfClasses(Numbers columns) {
        boolean ranked = columns.columns().stream()
                .allMatch(
                        name -> RankedName.of(name).filter(RankedName::isClass).isPresent());
        if (ranked && columns.matrix().integers() && WholeColumn.exceedsOne(columns.matrix())) {
            throw new InputException(source + " has the columns "
                    + String.join(", ", columns.columns().subList(0, 2))
                    + ", … of whole numbers. If these are the best classes of each sample, give their scores too, as "
                    + "score_1, score_2, …; if they are scores, name the classes in the header.");
        }
        return of(columns);
    }

    /** The keys of a map stand in the order in which its writer came upon them. */
    static Answers.Dense of(Numbers numbers) {
        return new Answers.Dense(
                numbers.matrix(), numbers.columns(), numbers.name().isEmpty());
    }

    /** An array that is not called like scores may be features beside a column for each class. */
    private void requireAlone(Numbers array, boolean guessed) {
        boolean columnsToo = fields.scalars(name -> !FieldNames.isIds(name) && !FieldNames.isDecisions(name))
                .filter(n -> n.columns().size() > 1)
                .isPresent();
        if (guessed && columnsToo && !array.name().isEmpty()) {
            throw new InputException(
                    source + " holds an array and columns of numbers, either of which may be the scores. "
                            + fields.available() + " Name the array, "
                            + source.files().get(0).getFileName() + "#" + array.name()
                            + ", or leave it out of the file.");
        }
    }

    /** In a table without a header ids or labels may be taken for the scores of a class. */
    private void requireNoNames(Numbers array) {
        if (!table.format().contains("separated by")
                || !array.columns().isEmpty()
                || !array.name().isEmpty()) {
            return;
        }
        OptionalInt whole = WholeColumn.of(array.matrix());
        if (whole.isPresent()) {
            throw new InputException(source + " has no header, and its "
                    + (whole.getAsInt() == 0 ? "first" : "last")
                    + " column holds whole numbers only, as ids or labels do, beside scores with fractions. Write a "
                    + "header line that names the columns, such as id,label and the classes.");
        }
    }

    private static boolean isIndices(Numbers numbers) {
        return numbers.matrix().integers()
                && (FieldNames.isLabels(numbers.name()) || FieldNames.isListed(numbers.name()));
    }

    private static int preference(String name) {
        int at = PREFERRED.indexOf(FieldNames.normal(name));
        return at < 0 ? PREFERRED.size() : at;
    }
}
