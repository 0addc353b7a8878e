package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Lists of numbers. */
final class NumberItem implements ListItem {
    private final Source source;
    private final Column column;
    private final String name;
    private final List<Lists> lists = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();

    NumberItem(Source source, Column column, String name) {
        this.source = source;
        this.column = column;
        this.name = name;
    }

    @Override
    public void read(String where, Lists rows, Bytes struct, Array values) {
        lists.add(rows);
        cells.add(Cells.of(struct, values));
    }

    @Override
    public void finish(TableParts parts, int columns) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            pieces.add(new ListPiece(lists.get(i), columns, cells.get(i)));
        }
        ArrowMatrix matrix = ArrowMatrix.of(
                source,
                ColumnPlaces.inList(source.file(), name),
                pieces,
                columns,
                false,
                column.layout().element().isInteger(),
                "lists of " + column.layout().describe());
        parts.add(new Numbers(name, List.of(), matrix));
    }
}
