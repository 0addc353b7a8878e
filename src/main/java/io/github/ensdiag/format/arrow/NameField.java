package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.Texts;

/** A column of one text a row. */
final class NameField implements Field {
    private final Source source;
    private final Names names;
    private final Column column;
    private final int index;
    private final TextBudget budget;
    private final Texts.Builder builder;

    NameField(Source source, Names names, Column column, int index) {
        this.source = source;
        this.names = names;
        this.column = column;
        this.index = index;
        this.budget = names.ofKept();
        this.builder = new Texts.Builder(column.name(), 1);
    }

    @Override
    public void read(Batch batch) {
        Names.Reader reader = names.reader(batch.where(), batch.arrays().get(index), budget);
        for (int row = 0; row < batch.rows() && !budget.isExceeded(); row++) {
            builder.add(reader.text(row));
        }
    }

    @Override
    public void finish(TableParts parts) {
        if (names.isExceeded(column, budget)) {
            parts.refuse(column.name(), names.exceeded(column));
        } else {
            parts.add(builder.build(ColumnPlaces.inList(source.file(), column.name())));
        }
    }
}
