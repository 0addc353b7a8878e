package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Spool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A column of maps from a class to its score: each key is a column. The keys are read twice, as they may be many. */
final class MapField implements Field {
    /** Far more cells than entries: the keys are no classes. */
    private static final long PLAUSIBLE = 1L << 22;

    private static final long LARGEST_RATIO = 1000;
    private static final int MOST_KEYS = 1 << 20;

    private final Source source;
    private final Names names;
    private final Column column;
    private final int index;
    private final TextBudget budget;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Lists> lists = new ArrayList<>();
    private long rows;
    private long entries;

    MapField(Source source, Names names, Column column, int index) {
        this.source = source;
        this.names = names;
        this.column = column;
        this.index = index;
        this.budget = names.ofRepeated();
    }

    @Override
    public void read(Batch batch) {
        Lists maps = Lists.of(source, batch.where(), batch.arrays().get(index));
        batches.add(batch);
        lists.add(maps);
        Names.Reader reader = keys(batch);
        Lists.Reader places = maps.reader();
        for (int row = 0; row < batch.rows(); row++) {
            long start = places.start(row);
            int length = places.length(row);
            for (long i = start; i < start + length; i++) {
                String key = reader.text(i);
                if (key != null && keys.size() <= MOST_KEYS) {
                    keys.putIfAbsent(key, keys.size());
                }
            }
            entries += length;
        }
        rows += batch.rows();
    }

    private Names.Reader keys(Batch batch) {
        return names.reader(batch.where(), entries(batch).members().get(0), budget);
    }

    private Array entries(Batch batch) {
        return batch.arrays().get(index).members().get(0);
    }

    @Override
    public void finish(TableParts parts) {
        Column key = column.members().get(0).members().get(0);
        if (names.isExceeded(key, budget)) {
            parts.refuse(column.name(), names.exceeded(column));
        } else if (keys.isEmpty()) {
            parts.refuse(column.name(), "holds no values: all its maps are empty. Save it after it is filled.");
        } else if (keys.size() > MOST_KEYS || rows * keys.size() > PLAUSIBLE + LARGEST_RATIO * entries) {
            parts.refuse(
                    column.name(),
                    "holds more different keys (" + keys.size()
                            + ") than its maps are long. Classes were expected as keys, and the "
                            + "same in all rows.");
        } else {
            parts.add(new Numbers(column.name(), List.copyOf(keys.keySet()), matrix()));
        }
    }

    private Matrix matrix() {
        ElementType type = value().layout().element();
        boolean narrow = type == ElementType.FLOAT32 || type == ElementType.FLOAT16;
        try (Spool spool = new Spool(keys.size(), narrow ? ElementType.FLOAT32 : ElementType.FLOAT64)) {
            for (int i = 0; i < batches.size(); i++) {
                spool(batches.get(i), lists.get(i), spool);
            }
            return spool.finish(
                    ColumnPlaces.inMap(source.file(), column.name(), List.copyOf(keys.keySet())),
                    false,
                    "maps to " + value().layout().describe());
        }
    }

    private Column value() {
        return column.members().get(0).members().get(1);
    }

    private void spool(Batch batch, Lists maps, Spool spool) {
        Names.Reader reader = keys(batch);
        Cells cells =
                Cells.of(entries(batch).validity(), entries(batch).members().get(1));
        CellReader numbers = new CellReader();
        Lists.Reader places = maps.reader();
        double[] row = new double[keys.size()];
        double[] one = new double[1];
        int[] seenIn = new int[keys.size()];
        Arrays.fill(seenIn, -1);
        for (int i = 0; i < batch.rows(); i++) {
            Arrays.fill(row, Double.NaN);
            long start = places.start(i);
            for (long entry = start; entry < start + places.length(i); entry++) {
                Integer at = keys.get(reader.text(entry));
                if (at != null) {
                    if (seenIn[at] == i) {
                        throw new InputException(source.file() + " holds the key \"" + reader.text(entry)
                                + "\" twice in the column \"" + column.name() + "\": see " + batch.where() + ", row "
                                + i
                                + " of it, counted from 0. Save one score a class.");
                    }
                    seenIn[at] = i;
                    numbers.read(cells, entry, 1, one, 0);
                    row[at] = one[0];
                }
            }
            spool.add(row, row.length);
        }
    }
}
