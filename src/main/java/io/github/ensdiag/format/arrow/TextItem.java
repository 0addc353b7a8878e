package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ColumnPlaces;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists of texts. */
final class TextItem implements ListItem {
    /** Many more cells than values, in lists of very different lengths, would be more than memory holds. */
    private static final long PLAUSIBLE = 1L << 24;

    private static final long LARGEST_RATIO = 16;

    private final Source source;
    private final Names names;
    private final Column column;
    private final String name;
    private final TextBudget budget;
    private final Texts.Builder builder;
    private final List<Lists> lists = new ArrayList<>();
    private long values;

    TextItem(Source source, Names names, Column column, String name) {
        this.source = source;
        this.names = names;
        this.column = column;
        this.name = name;
        this.budget = names.ofKept();
        this.builder = new Texts.Builder(name, 1);
    }

    @Override
    public void read(String where, Lists rows, Bytes struct, Array array) {
        lists.add(rows);
        Names.Reader reader = names.reader(where, array, budget);
        Lists.Reader places = rows.reader();
        Cursor there = new Cursor(struct);
        for (int row = 0; row < rows.rows() && !budget.isExceeded(); row++) {
            long start = places.start(row);
            int length = places.length(row);
            for (long i = start; i < start + length; i++) {
                builder.add(struct.isEmpty() || there.bit(i) ? reader.text(i) : null);
            }
            values += length;
        }
    }

    @Override
    public void finish(TableParts parts, int columns) {
        long cells = lists.stream().mapToLong(Lists::rows).sum() * columns;
        if (names.isExceeded(column, budget)) {
            parts.refuse(name, names.exceeded(column));
        } else if (cells > PLAUSIBLE + LARGEST_RATIO * values || cells > Integer.MAX_VALUE - 8) {
            parts.refuse(
                    name,
                    "holds " + values + " texts in lists of up to " + columns
                            + ", too unevenly to be a table. Save as many in each row.");
        } else {
            parts.add(table(columns, (int) cells));
        }
    }

    private Texts table(int columns, int cells) {
        Places places = ColumnPlaces.inList(source.file(), name);
        Texts flat = builder.build(places);
        int[] codes = new int[cells];
        Arrays.fill(codes, -1);
        int from = 0;
        int to = 0;
        for (Lists batch : lists) {
            Lists.Reader reader = batch.reader();
            for (int row = 0; row < batch.rows(); row++) {
                int length = reader.length(row);
                System.arraycopy(flat.codes(), from, codes, to, length);
                from += length;
                to += columns;
            }
        }
        return new Texts(name, columns, flat.values(), codes, places);
    }
}
