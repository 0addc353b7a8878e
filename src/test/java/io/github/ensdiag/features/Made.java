package io.github.ensdiag.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Arrays for tests: drawn ones, and those of {@code attention.json}. */
final class Made {
    private Made() {}

    static JsonNode oracle() {
        try {
            return new ObjectMapper()
                    .readTree(
                            Path.of("src/test/resources/oracle/attention.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[array.get(i).size()];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = array.get(i).get(j).asDouble();
            }
        }
        return rows;
    }

    static double[][] normal(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            for (int c = 0; c < columns; c++) {
                // the sum of twelve uniform numbers, less its mean
                for (int k = 0; k < 12; k++) {
                    row[c] += random.nextDouble() - 0.5;
                }
            }
        }
        return drawn;
    }

    static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
