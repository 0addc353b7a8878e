package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows of numbers that are no predictions, such as features, among the fields of a table. */
public final class RowsLayout {
    private final Table table;
    private final Source source;
    private final String what;
    private final Fields fields;

    private RowsLayout(Table table, Source source, String what) {
        this.table = table;
        this.source = source;
        this.what = what;
        fields = new Fields(table);
    }

    /** An array that may be the one. */
    private record Candidate(String name, Matrix matrix) {}

    /**
     * The rows in a table: the field that is named, else one that is called so, else the only array, else all columns of
     * numbers but ids, labels and decisions. Arrays of three or more dimensions are flattened.
     *
     * @param what they are called in messages, and perhaps in the table
     * @throws InputException if there are none, or it cannot be told which, or a row is a single number
     */
    public static RowsOfNumbers of(Table table, Source source, String what) {
        return new RowsLayout(table, source, what).rows();
    }

    private RowsOfNumbers rows() {
        Matrix matrix = source.field().isPresent() ? named(source.field().get()) : found();
        if (matrix.columns() < 2) {
            throw new InputException(matrix.places().file(0) + " holds one value a row (" + matrix.describe()
                    + "), where " + what + " are at least two numbers a sample. Name the file or the field that holds "
                    + "them.");
        }
        Optional<Texts> ids = fields.ids().filter(texts -> texts.rows() == matrix.rows());
        return new RowsOfNumbers(table.files(), matrix, ids);
    }

    private Matrix named(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        for (Refused refused : table.refused()) {
            if (refused.name().equals(plain) && refused.flattened().isPresent()) {
                return refused.flattened().get();
            }
        }
        if (fields.named(name) instanceof Numbers numbers) {
            return numbers.matrix();
        }
        throw new InputException(source + " holds text, where " + what + " are numbers. " + fields.available()
                + " Name the field that holds them.");
    }

    private Matrix found() {
        List<Candidate> candidates = candidates();
        List<Candidate> called = candidates.stream()
                .filter(c -> FieldNames.normal(c.name()).contains(what.substring(0, what.length() - 1)))
                .toList();
        if (called.size() == 1 || candidates.size() == 1) {
            return (called.size() == 1 ? called : candidates).get(0).matrix();
        }
        if (candidates.size() > 1) {
            throw new InputException(source + " holds several arrays that may be the " + what + ". "
                    + fields.available() + " Name the one: "
                    + source.files().get(0).getFileName() + "#"
                    + candidates.get(0).name() + ".");
        }
        return fields.scalars(
                        name -> !FieldNames.isIds(name) && !FieldNames.isLabels(name) && !FieldNames.isDecisions(name))
                .map(Numbers::matrix)
                .orElseThrow(this::nothing);
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Numbers numbers : fields.arrays()) {
            boolean alone = table.numbers().size() + table.texts().size() == 1;
            if (numbers.matrix().columns() > 1 || alone) {
                candidates.add(new Candidate(numbers.name(), numbers.matrix()));
            }
        }
        for (Refused refused : table.refused()) {
            refused.flattened().ifPresent(matrix -> candidates.add(new Candidate(refused.name(), matrix)));
        }
        return candidates;
    }

    private InputException nothing() {
        String mend = table.refused().isEmpty()
                ? "Save them as an array with one row a sample, or name the field behind a #."
                : table.refused().get(0).why().getMessage();
        return new InputException(
                source + " holds nothing that can be told to be " + what + ". " + fields.available() + " " + mend);
    }
}
