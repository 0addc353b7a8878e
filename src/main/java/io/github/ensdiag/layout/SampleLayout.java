package io.github.ensdiag.layout;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a column that says something about each sample: its text, or where its picture is.
 *
 * @param values by row
 * @param ids of the samples by row, if the table holds them in another column
 */
public record SampleLayout(Texts values, Optional<Texts> ids) {

    /**
     * The field that is named, else one that is called as usual, else the only one beside the ids.
     *
     * @param usual whether such a field is usually called so
     * @param what it says, in the plural, for messages
     * @throws InputException if there is none, or it cannot be told which
     */
    public static SampleLayout of(Table table, Source source, Predicate<String> usual, String what) {
        Fields fields = new Fields(table);
        Texts values = onlyColumn(
                        table, name -> source.field().map(name::equals).orElse(usual.test(name)))
                .or(() -> source.field().isPresent()
                        ? column(fields.named(source.field().get()))
                        : found(fields, usual))
                .orElseThrow(() -> refused(source, fields, what));
        Optional<Texts> ids =
                fields.ids().filter(i -> !i.name().equals(values.name())).filter(i -> i.rows() == values.rows());
        return new SampleLayout(values, ids);
    }

    /** Nothing tells the header of a column of text from its rows but its name. */
    private static Optional<Texts> onlyColumn(Table table, Predicate<String> isHeader) {
        if (table.texts().size() != 1 || !table.numbers().isEmpty()) {
            return Optional.empty();
        }
        Texts texts = table.texts().get(0);
        return texts.columns() == 1 && texts.value(0, 0).filter(isHeader).isPresent()
                ? Optional.of(new Texts(
                        "", 1, texts.values(), Arrays.copyOfRange(texts.codes(), 1, texts.rows()), texts.places()))
                : Optional.empty();
    }

    private static Optional<Texts> found(Fields fields, Predicate<String> usual) {
        List<Texts> texts = fields.columnsOfText();
        Optional<Texts> called =
                texts.stream().filter(t -> usual.test(t.name())).findFirst();
        if (called.isPresent() || texts.size() == 1) {
            return called.or(() -> Optional.of(texts.get(0)));
        }
        List<Texts> others =
                texts.stream().filter(t -> !fields.ids().equals(Optional.of(t))).toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static Optional<Texts> column(Object field) {
        if (field instanceof Texts texts && texts.columns() == 1) {
            return Optional.of(texts);
        }
        return field instanceof Numbers numbers && numbers.matrix().columns() == 1
                ? Optional.of(Fields.written(numbers.name(), numbers.matrix()))
                : Optional.empty();
    }

    private static InputException refused(Source source, Fields fields, String what) {
        return new InputException(source + " holds no field that can be told to be the " + what
                + " of the samples, one a row. " + fields.available() + " Name the field behind a #.");
    }
}
