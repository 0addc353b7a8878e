package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads whole tables. */
final class Read {
    private Read() {}

    static Path fixture(String name) {
        try {
            return Path.of(Read.class.getResource("/parquet/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Table table(String fixture) {
        return new ParquetReader().read(fixture(fixture), Progress.NONE);
    }

    static Numbers numbers(Table table, String name) {
        return table.numbers().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Texts texts(Table table, String name) {
        return table.texts().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Refused refused(Table table, String name) {
        return table.refused().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static double[][] rows(Matrix matrix) {
        double[] all = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), all);
        double[][] rows = new double[matrix.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * matrix.columns(), (i + 1) * matrix.columns());
        }
        return rows;
    }
}
