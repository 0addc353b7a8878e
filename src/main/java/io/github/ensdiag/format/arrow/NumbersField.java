package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of one number a row that make one field: those of the file itself, or the members of a struct. */
final class NumbersField implements Field {
    private final Source source;
    private final String name;
    private final List<Column> columns;
    private final Selection selection;
    private final List<Piece> pieces = new ArrayList<>();

    /** Takes the numbers of the columns from a batch. */
    private interface Selection {
        List<Cells> from(Batch batch);
    }

    private NumbersField(Source source, String name, List<Column> columns, Selection selection) {
        this.source = source;
        this.name = name;
        this.columns = columns;
        this.selection = selection;
    }

    /** @param indices of the columns in the file */
    static NumbersField ofColumns(Source source, List<Column> all, List<Integer> indices) {
        List<Column> columns = indices.stream().map(all::get).toList();
        return new NumbersField(
                source,
                "",
                columns,
                batch -> indices.stream()
                        .map(index -> Cells.of(batch.arrays().get(index)))
                        .toList());
    }

    static NumbersField ofStruct(Source source, Column struct, int index) {
        return new NumbersField(source, struct.name(), struct.members(), batch -> {
            Array array = batch.arrays().get(index);
            return array.members().stream()
                    .map(member -> Cells.of(array.validity(), member))
                    .toList();
        });
    }

    @Override
    public void read(Batch batch) {
        pieces.add(new ColumnsPiece(batch.rows(), selection.from(batch)));
    }

    @Override
    public void finish(TableParts parts) {
        List<String> names = columns.stream().map(Column::name).toList();
        String elements = columns.stream()
                .map(column -> column.layout().describe())
                .distinct()
                .collect(Collectors.joining(" and "));
        ArrowMatrix matrix = ArrowMatrix.of(
                source,
                ColumnPlaces.of(source.file(), names::get),
                pieces,
                columns.size(),
                columns.size() == 1,
                columns.stream().allMatch(column -> column.layout().element().isInteger()),
                elements);
        parts.add(new Numbers(name, names, matrix));
    }
}
