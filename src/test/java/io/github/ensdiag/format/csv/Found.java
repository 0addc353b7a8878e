package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a table holds, in a form that can be compared. */
final class Found {
    private Found() {}

    static Numbers numbers(Table table, String name) {
        return table.numbers().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no numbers \"" + name + "\" in " + table));
    }

    static Texts texts(Table table, String name) {
        return table.texts().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no texts \"" + name + "\" in " + table));
    }

    static double[][] values(Table table, String name) {
        Matrix matrix = numbers(table, name).matrix();
        double[][] values = new double[matrix.rows()][matrix.columns()];
        for (int row = 0; row < values.length; row++) {
            matrix.blocks().read(row, 1, values[row]);
        }
        return values;
    }

    /** A single column; null where there is no value. */
    static List<String> column(Table table, String name) {
        Texts texts = texts(table, name);
        if (texts.columns() != 1) {
            throw new AssertionError(texts.columns() + " columns");
        }
        return Arrays.asList(IntStream.range(0, texts.rows())
                .mapToObj(row -> texts.value(row, 0).orElse(null))
                .toArray(String[]::new));
    }
}
