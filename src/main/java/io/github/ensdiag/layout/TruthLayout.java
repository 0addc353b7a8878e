package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.List;
import java.util.Optional;

/** Finds the true classes among the fields of a table. */
public final class TruthLayout {
    private TruthLayout() {}

    /**
     * The labels in a table: the field that is named, else one that is called so, else the only one that is not ids.
     *
     * @throws InputException if there is none, or it cannot be told which
     */
    public static Truth of(Table table, Source source) {
        Fields fields = new Fields(table);
        Optional<Texts> ids = fields.ids();
        ClassField labels = source.field()
                .map(name -> classes(fields.named(name)))
                .or(() -> fields.classColumn(FieldNames::isLabels))
                .or(() -> only(fields, ids))
                .orElseThrow(
                        () -> new InputException(source + " holds no field that can be told to be the true classes. "
                                + fields.available() + " Call one of them label, or name it behind a #."));
        return new Truth(table.files(), labels, ids.filter(i -> i.rows() == labels.rows()));
    }

    private static ClassField classes(Object field) {
        return field instanceof Numbers numbers
                ? new ClassField.Indices(numbers.matrix())
                : new ClassField.Named((Texts) field);
    }

    private static Optional<ClassField> only(Fields fields, Optional<Texts> ids) {
        List<Texts> texts = fields.columnsOfText().stream()
                .filter(t -> ids.isEmpty() || t != ids.get())
                .toList();
        List<Numbers> numbers = fields.arrays().stream()
                .filter(n -> !FieldNames.isIds(n.name()))
                .toList();
        if (texts.size() == 1 && (numbers.isEmpty() || numbers.get(0).matrix().columns() > 1)) {
            return Optional.of(new ClassField.Named(texts.get(0)));
        }
        return texts.isEmpty() && numbers.size() == 1
                ? Optional.of(new ClassField.Indices(numbers.get(0).matrix()))
                : fields.scalars(name -> !FieldNames.isIds(name))
                        .filter(n -> n.columns().size() == 1 && texts.isEmpty())
                        .map(n -> new ClassField.Indices(n.matrix()));
    }
}
