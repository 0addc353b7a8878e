package io.github.ensdiag.format.npy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code make_fixtures.py} put into the fixtures, by its formulas. */
final class Expected {
    static final Path DIRECTORY = Path.of("src/test/resources/npy");
    static final int ROWS = 20;
    static final int COLUMNS = 5;
    static final List<String> NAMES = List.of("tench", "Größe", "日本", "a b", "🐟 fish");

    private Expected() {}

    static Path file(String name) {
        return DIRECTORY.resolve(name);
    }

    static double[] scores() {
        double[] scores = new double[ROWS * COLUMNS];
        Arrays.setAll(scores, n -> (n / COLUMNS * 31 + n % COLUMNS * 17) % 97 / 128.0);
        return scores;
    }

    static double[] labels() {
        double[] labels = new double[ROWS];
        Arrays.setAll(labels, i -> i * 7 % COLUMNS);
        return labels;
    }

    /** The names of the labels, and of the classes behind them. */
    static List<String> named(int columns) {
        List<String> named = new ArrayList<>();
        for (double label : labels()) {
            for (int j = 0; j < columns; j++) {
                named.add(NAMES.get(((int) label + j) % COLUMNS));
            }
        }
        return named;
    }
}
