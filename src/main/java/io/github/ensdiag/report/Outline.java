package io.github.ensdiag.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is shown at once of a table too long to be read: its rows at both ends of a figure. All rows follow in a fold.
 *
 * @param rows those shown, from the largest figure to the smallest
 * @param of how many rows there are that could be left out; the rows behind them are always shown
 * @param which what the shown ones are, to stand after "above: "
 * @param all what the fold holds
 */
record Outline(List<Integer> rows, int of, String which, String all) {
    /** Up to so many rows a table is shown whole. */
    private static final int WHOLE = 8;

    private static final int ENDS = 3;

    Outline {
        rows = List.copyOf(rows);
    }

    /**
     * The rows with the three largest figures and the three smallest; rows without a figure come last.
     *
     * @param which for example "the three most accurate and the three least accurate"
     * @param noun what a row is, in the plural
     * @param figure of a row by its number; NaN where it has none
     */
    static Outline ends(int count, String which, String noun, IntToDoubleFunction figure) {
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> {
                    double value = figure.applyAsDouble(i);
                    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
                }))
                .toList();
        int defined = (int) order.stream()
                .filter(i -> !Double.isNaN(figure.applyAsDouble(i)))
                .count();
        var places = new TreeSet<Integer>();
        for (int k = 0; k < Math.min(ENDS, count); k++) {
            places.add(k);
            places.add(Math.max(k, defined - 1 - k));
        }
        return new Outline(
                places.stream().map(order::get).toList(), count, which, "All " + Format.count(count) + " " + noun);
    }

    /** The same with one more row, if it is not shown yet. */
    Outline with(int row, String name) {
        if (rows.contains(row)) {
            return this;
        }
        List<Integer> more = new ArrayList<>(rows);
        more.add(row);
        return new Outline(more, of, which + ", and " + name, all);
    }

    /** The table in short, or itself where it is short enough. */
    Table of(Table table) {
        if (of <= WHOLE) {
            return table;
        }
        List<Table.Row> shown =
                new ArrayList<>(rows.stream().map(table.rows()::get).toList());
        shown.addAll(table.rows().subList(of, table.rows().size()));
        String css = table.css().replaceAll("\\b(tall|fold)\\b", "").strip();
        var whole = new Table(
                Text.of(all, "; above: ", which),
                all + ": " + table.label(),
                table.css(),
                table.columns(),
                table.rows(),
                List.of(),
                List.of());
        return new Table(table.caption(), table.label(), css, table.columns(), shown, table.notes(), List.of(whole));
    }
}
