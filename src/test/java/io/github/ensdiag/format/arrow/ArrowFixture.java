package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The files that other software wrote, by {@code make_fixtures.mjs}, and the values that it gave them. */
final class ArrowFixture {
    static final String[] CLASSES = {"tench", "goldfish", "great white shark"};

    private ArrowFixture() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(ArrowFixture.class.getResource("/arrow/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Table read(String name) {
        return read(path(name));
    }

    static Table read(Path file) {
        return new ArrowReader().read(file, Progress.NONE);
    }

    static double score(int i, int j) {
        return (i * 31 + j * 17) % 97 / 128.0;
    }

    static Numbers numbers(Table table, String name) {
        return table.numbers().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Texts texts(Table table, String name) {
        return table.texts().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Refused refused(Table table, String name) {
        return table.refused().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All values, row-major. */
    static double[] all(Matrix matrix) {
        double[] values = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), values);
        return values;
    }

    /** All values of a column by name. */
    static double[] column(Numbers numbers, String name) {
        int column = numbers.columns().indexOf(name);
        double[] all = all(numbers.matrix());
        double[] values = new double[numbers.matrix().rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all[i * numbers.matrix().columns() + column];
        }
        return values;
    }

    /** The texts of a row, blank where there is none. */
    static String row(Texts texts, int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < texts.columns(); column++) {
            line.append(column == 0 ? "" : "|").append(texts.value(row, column).orElse(""));
        }
        return line.toString();
    }
}
