package io.github.ensdiag.testing;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Takes the fields of a table by their names, and the values of a field. */
public final class Fields {
    private Fields() {}

    public static Numbers numbers(Table table, String name) {
        return table.numbers().stream()
                .filter(numbers -> numbers.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(table, name));
    }

    public static Texts texts(Table table, String name) {
        return table.texts().stream()
                .filter(texts -> texts.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(table, name));
    }

    /** Why a field is refused. */
    public static String refusal(Table table, String name) {
        return table.refused().stream()
                .filter(refused -> refused.name().equals(name))
                .map(Refused::why)
                .findFirst()
                .orElseThrow(() -> missing(table, name))
                .getMessage();
    }

    /** All values, row-major. */
    public static double[] values(Matrix matrix) {
        double[] values = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), values);
        return values;
    }

    /** All values, row-major; null where there is none. */
    public static List<String> values(Texts texts) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < texts.rows(); row++) {
            for (int column = 0; column < texts.columns(); column++) {
                values.add(texts.value(row, column).orElse(null));
            }
        }
        return values;
    }

    /** Reads every field in two blocks, as far as it is small. */
    public static void readAll(Table table) {
        for (Numbers numbers : table.numbers()) {
            Matrix matrix = numbers.matrix();
            if ((long) matrix.rows() * matrix.columns() < 1 << 20) {
                int first = (matrix.rows() + 1) / 2;
                double[] into = new double[first * matrix.columns()];
                matrix.blocks().read(0, first, into);
                matrix.blocks().read(first, matrix.rows() - first, into);
            }
        }
        table.texts().forEach(Fields::values);
    }

    private static NoSuchElementException missing(Table table, String name) {
        return new NoSuchElementException("\"" + name + "\" in " + table);
    }
}
