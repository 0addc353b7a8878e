package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.table.Spool;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a column of maps from the name of a class to its score: each name becomes a column. */
final class MapField {
    private static final int MOST_KEYS = 1 << 20;

    private final ParquetFile file;
    private final Node map;
    private final Node repeated;
    private final Node key;
    private final Node value;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private double[] row;
    private boolean[] filled;

    MapField(ParquetFile file, Node map) {
        this.file = file;
        this.map = map;
        this.repeated = map.children().get(0);
        this.key = repeated.children().get(0);
        this.value = repeated.children().get(1);
    }

    /** Whether it is such a map. */
    static boolean isRead(Node map) {
        List<Node> entry = map.children().get(0).children();
        LeafType key = entry.get(0).isLeaf() ? entry.get(0).type() : LeafType.OTHER;
        return (key == LeafType.TEXT || key.isNumber() && !key.isFloat())
                && entry.get(1).isLeaf()
                && entry.get(1).type().isNumber()
                && entry.stream().noneMatch(Node::isRepeated);
    }

    /** @throws UnfitTextException if the keys are no names */
    void read(FieldCollector fields) {
        findKeys();
        String name = map.name();
        if (columns.isEmpty()) {
            fields.refuse(name, "holds empty maps only. Save the predictions after they are filled.");
            return;
        }
        if (!file.isPlausible((long) file.rows() * columns.size() * Double.BYTES)) {
            fields.refuse(
                    name,
                    "holds maps with " + columns.size() + " different keys, more than there can be "
                            + "classes. Save maps from the name of a class to its score.");
            return;
        }
        ElementType type = value.type().isNarrow() ? ElementType.FLOAT32 : ElementType.FLOAT64;
        try (Spool spool = new Spool(columns.size(), type)) {
            long twice = readRows(spool);
            if (twice >= 0) {
                fields.refuse(name, "holds a key twice in " + Say.at(twice) + ". Save one score a class.");
                return;
            }
            List<String> names = List.copyOf(columns.keySet());
            ColumnPlaces places = ColumnPlaces.inMap(file.path(), name, names);
            fields.add(new Numbers(name, names, spool.finish(places, false, value.type() + " maps")));
        }
    }

    private void findKeys() {
        for (int group = 0; group < file.groups().size(); group++) {
            Column keys = file.column(key, group, true);
            while (keys.next()) {
                if (keys.definition() >= repeated.definition()) {
                    columns.putIfAbsent(key(keys), columns.size());
                }
            }
            if (columns.size() > MOST_KEYS) {
                throw new UnfitTextException("more than " + MOST_KEYS + " different keys");
            }
        }
    }

    /** @return the first row that has a key twice; −1 for none */
    private long readRows(Spool spool) {
        row = new double[columns.size()];
        filled = new boolean[columns.size()];
        for (int group = 0; group < file.groups().size(); group++) {
            Column keys = file.column(key, group, true);
            Column values = file.column(value, group, false);
            long begun = 0;
            while (keys.next() & values.next()) {
                if (values.repetition() == 0) {
                    end(begun++ > 0, spool);
                }
                if (values.definition() >= repeated.definition() && !put(key(keys), values.number())) {
                    return spool.rows();
                }
            }
            end(begun > 0, spool);
            file.requireRows(begun, group, value);
        }
        return -1;
    }

    private static String key(Column keys) {
        String text = keys.text();
        return text == null ? "" : text.strip();
    }

    /** @return false if the row has this key already */
    private boolean put(String key, double number) {
        Integer column = columns.get(key);
        if (column == null || filled[column]) {
            return false;
        }
        row[column] = number;
        filled[column] = true;
        return true;
    }

    private void end(boolean begun, Spool spool) {
        if (begun) {
            spool.add(row, row.length);
        }
        Arrays.fill(row, Double.NaN);
        Arrays.fill(filled, false);
    }
}
