package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Texts;
import java.util.List;

/** Reads columns of one value a row. */
final class FlatField {
    /** Rows that are put together of all columns before the next ones are. */
    private static final int ROWS = 64;

    private FlatField() {}

    /**
     * Some columns of numbers side by side.
     *
     * @param kind of columns, for a reader
     */
    static Numbers numbers(ParquetFile file, String name, List<Node> leaves, String kind) {
        List<String> names = leaves.stream().map(Node::name).toList();
        boolean narrow = leaves.stream().allMatch(leaf -> leaf.type().isNarrow());
        try (Spool spool = new Spool(leaves.size(), narrow ? ElementType.FLOAT32 : ElementType.FLOAT64)) {
            for (int group = 0; group < file.groups().size(); group++) {
                numbers(file, leaves, group, spool);
            }
            List<LeafType> types = leaves.stream().map(Node::type).distinct().toList();
            String describe = types.size() == 1 ? types.get(0) + " " + kind : kind + " of numbers";
            ColumnPlaces places = ColumnPlaces.of(file.path(), names::get);
            return new Numbers(name, names, spool.finish(places, leaves.size() == 1, describe));
        }
    }

    private static void numbers(ParquetFile file, List<Node> leaves, int group, Spool spool) {
        List<Column> columns = file.columns(leaves, group, false);
        int width = columns.size();
        double[] block = new double[Math.multiplyExact(ROWS, width)];
        for (long left = file.groups().get(group).getRowCount(); left > 0; left -= ROWS) {
            int rows = (int) Math.min(ROWS, left);
            for (int i = 0; i < width; i++) {
                columns.get(i).numbers(block, i, width, rows);
            }
            spool.add(block, rows * width);
        }
    }

    /** @throws UnfitTextException if it holds no names */
    static Texts texts(ParquetFile file, String name, Node leaf) {
        Names names = new Names(file, name, 1);
        for (int group = 0; group < file.groups().size(); group++) {
            Column column = file.column(leaf, group, true);
            while (column.next()) {
                names.add(column.text());
            }
        }
        return names.build(ColumnPlaces.of(file.path(), i -> leaf.name()));
    }

    /** Whether the numbers of a column are whole. */
    static boolean isWhole(ParquetFile file, Node leaf) {
        for (int group = 0; group < file.groups().size(); group++) {
            Column column = file.column(leaf, group, false);
            while (column.next()) {
                double value = column.number();
                if (value != Math.rint(value) && !Double.isNaN(value) || Double.isInfinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
