package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file that other software wrote, see {@code src/test/resources/hdf5}, and what it wrote there. */
record Hdf5Fixture(Path path, Table table) {
    static final int ROWS = 23;
    static final int COLUMNS = 5;

    static Hdf5Fixture of(String name) {
        Path path = path(name);
        return new Hdf5Fixture(path, new Hdf5Reader().read(path, Progress.NONE));
    }

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Hdf5Fixture.class.getResource("/hdf5/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The formula of the script that made the files. */
    static double[] whole(int rows, int columns) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = (i * 31 + j * 17) % 97;
            }
        }
        return values;
    }

    static double[] scores() {
        double[] values = whole(ROWS, COLUMNS);
        for (int i = 0; i < values.length; i++) {
            values[i] /= 128;
        }
        return values;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            names.add("class " + i % 7);
        }
        return names;
    }

    Numbers numbers(String name) {
        return table.numbers().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    Matrix matrix(String name) {
        return numbers(name).matrix();
    }

    double[] values(String name) {
        return values(matrix(name));
    }

    static double[] values(Matrix matrix) {
        double[] values = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), values);
        return values;
    }

    List<String> texts(String name) {
        Texts texts = table.texts().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        List<String> values = new ArrayList<>();
        for (int row = 0; row < texts.rows(); row++) {
            for (int column = 0; column < texts.columns(); column++) {
                values.add(texts.value(row, column).orElse(""));
            }
        }
        return values;
    }

    InputException refusal(String name) {
        return table.refused().stream()
                .filter(field -> field.name().equals(name))
                .map(Refused::why)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
