package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a table. */
final class TableParts {
    private final Source source;
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    TableParts(Source source) {
        this.source = source;
    }

    void add(Numbers field) {
        numbers.add(field);
    }

    void add(Texts field) {
        texts.add(field);
    }

    void refuse(String name, String why) {
        refuse(name, new InputException(source.file() + ": the column \"" + name + "\" " + why));
    }

    void refuse(String name, InputException why) {
        refused.add(new Refused(name, why));
    }

    Table table(String format) {
        return new Table(List.of(source.file()), format, numbers, texts, refused);
    }
}
