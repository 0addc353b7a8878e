package io.github.ensdiag.layout;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.List;

/** Finds the ids of the samples among the fields of a table. */
public final class IdLayout {
    private IdLayout() {}

    /**
     * The field that is named, else one that is called so, else the only one.
     *
     * @throws InputException if there is none, or it cannot be told which
     */
    public static Texts of(Table table, Source source) {
        Fields fields = new Fields(table);
        if (source.field().isPresent()) {
            return ids(fields.named(source.field().get()), source, fields);
        }
        List<Texts> texts = fields.columnsOfText();
        List<Numbers> arrays = fields.arrays();
        if (texts.size() + arrays.size() == 1 && fields.scalars().isEmpty()) {
            return ids(texts.isEmpty() ? arrays.get(0) : texts.get(0), source, fields);
        }
        return fields.ids().orElseThrow(() -> refused(source, fields));
    }

    private static Texts ids(Object field, Source source, Fields fields) {
        if (field instanceof Texts texts && texts.columns() == 1) {
            return texts;
        }
        if (field instanceof Numbers numbers && numbers.matrix().columns() == 1) {
            return Fields.written(numbers.name(), numbers.matrix());
        }
        throw refused(source, fields);
    }

    private static InputException refused(Source source, Fields fields) {
        return new InputException(source + " holds no field that can be told to be the ids of the samples, one a row. "
                + fields.available() + " Call one of them id, or name it behind a #.");
    }
}
