package io.github.ensdiag.format.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The values that {@code make_fixtures.py} wrote, by its formulas, and helpers to compare them with what is read. */
final class JsonFixtures {
    static final int ROWS = 9;
    static final List<String> CLASSES = List.of("tench", "goldfish", "great white shark", "tiger shark");

    private static final Path DIRECTORY = Path.of("src/test/resources/json");

    private JsonFixtures() {}

    static Table read(String name) {
        return read(DIRECTORY.resolve(name));
    }

    static Table read(Path file) {
        return new JsonReader().read(file, Progress.NONE);
    }

    /** Reads a file of this content. */
    static Table read(Path directory, String content) {
        try {
            return read(Files.writeString(directory.resolve("some.json"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double score(int row, int column) {
        return ((row * 31 + column * 17) % 97) / 128.0;
    }

    static double[] scores() {
        double[] scores = new double[ROWS * CLASSES.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(i / CLASSES.size(), i % CLASSES.size());
        }
        return scores;
    }

    /** As {@link #scores()}, with the value that pandas was told is missing. */
    static double[] frameScores() {
        double[] scores = scores();
        scores[4 * CLASSES.size()] = Double.NaN;
        return scores;
    }

    static List<String> ids() {
        return eachRow(i -> "img0" + i);
    }

    static List<String> labels() {
        return eachRow(i -> CLASSES.get(i * 7 % CLASSES.size()));
    }

    static List<String> eachRow(IntFunction<String> value) {
        return IntStream.range(0, ROWS).mapToObj(value).toList();
    }

    static Numbers numbers(Table table, String name) {
        List<Numbers> found =
                table.numbers().stream().filter(n -> n.name().equals(name)).toList();
        assertEquals(1, found.size(), () -> "\"" + name + "\" in " + table);
        return found.get(0);
    }

    static Texts texts(Table table, String name) {
        List<Texts> found =
                table.texts().stream().filter(t -> t.name().equals(name)).toList();
        assertEquals(1, found.size(), () -> "\"" + name + "\" in " + table);
        return found.get(0);
    }

    /** All values row-major; "-" where there is none. */
    static List<String> values(Texts texts) {
        List<String> values = new ArrayList<>();
        for (int code : texts.codes()) {
            values.add(code < 0 ? "-" : texts.values().get(code));
        }
        return values;
    }

    static double[] values(Matrix matrix) {
        double[] values = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), values);
        return values;
    }

    static void assertNumbers(double[] expected, List<String> columns, Numbers numbers) {
        assertEquals(columns, numbers.columns());
        assertArrayEquals(expected, values(numbers.matrix()));
    }

    static void assertTexts(List<String> expected, int columns, Texts texts) {
        assertEquals(columns, texts.columns());
        assertEquals(expected, values(texts));
    }
}
