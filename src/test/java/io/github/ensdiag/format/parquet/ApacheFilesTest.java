package io.github.ensdiag.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables that Apache's library wrote, in each of its page versions and encodings, come back as they were. */
class ApacheFilesTest {
    private static final int ROUNDS = 12;
    private static final String SCHEMA = """
            message m {
              optional int64 id;
              required binary path (STRING);
              optional int32 whole;
              optional float cat;
              required double dog;
              optional boolean flag;
              optional group scores (LIST) { repeated group list { optional float element; } }
              optional group hive (LIST) { repeated group bag { optional double array_element; } }
              required group spark (LIST) { repeated float array; }
              repeated int64 plain;
              optional group top (LIST) { repeated group array { required binary label (STRING); required float score; } }
              optional group by_class (MAP) { repeated group key_value { required binary key (STRING); optional double value; } }
            }
            """;

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);

    /** A row as it was written. */
    private record Row(
            Long id,
            String path,
            Integer whole,
            Float cat,
            double dog,
            Boolean flag,
            Double[] scores,
            Double[] hive,
            Double[] spark,
            Double[] plain,
            String[] labels,
            Double[] top,
            Double[] byClass) {}

    @Test
    void randomTablesComeBack() throws IOException {
        for (UnaryOperator<ExampleParquetWriter.Builder> settings : ApacheWriter.settings()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Row> rows = new ArrayList<>();
                int count = 1 + random.nextInt(120);
                int width = 1 + random.nextInt(6);
                for (int i = 0; i < count; i++) {
                    rows.add(row(i, width));
                }
                Path file = directory.resolve("random.parquet");
                Files.deleteIfExists(file);
                ApacheWriter.write(file, SCHEMA, count, (i, group) -> fill(rows.get(i), group), settings);
                check(new ParquetReader().read(file, Progress.NONE), rows);
            }
        }
    }

    private Row row(int i, int width) {
        return new Row(
                i > 0 && maybe() ? null : random.nextLong(),
                "images/" + (maybe() ? "val/" : "") + random.nextInt(20) + ".jpg",
                maybe() ? null : random.nextInt(),
                maybe() ? null : random.nextFloat(),
                maybe() ? 0.5 : random.nextGaussian(),
                maybe() ? null : random.nextBoolean(),
                i > 0 && maybe() ? null : list(i == 0 ? width : random.nextInt(width + 1), true),
                i > 0 && maybe() ? null : list(width, true),
                list(width, false),
                list(i == 0 ? 1 : random.nextInt(3), false),
                new String[] {"k" + random.nextInt(4), "k" + random.nextInt(4)},
                list(2, false),
                i == 0 ? list(3, false) : list(3, true));
    }

    private boolean maybe() {
        return random.nextInt(4) == 0;
    }

    private Double[] list(int length, boolean gaps) {
        Double[] list = new Double[length];
        for (int j = 0; j < length; j++) {
            list[j] = gaps && maybe() ? null : (double) random.nextInt(1 << 20);
        }
        return list;
    }

    private static void fill(Row row, Group group) {
        add(row.id, id -> group.add("id", (long) id));
        group.add("path", row.path);
        add(row.whole, whole -> group.add("whole", (int) whole));
        add(row.cat, cat -> group.add("cat", (float) cat));
        group.add("dog", row.dog);
        add(row.flag, flag -> group.add("flag", (boolean) flag));
        if (row.scores != null) {
            Group list = group.addGroup("scores");
            for (Double value : row.scores) {
                Group element = list.addGroup("list");
                add(value, v -> element.add("element", v.floatValue()));
            }
        }
        if (row.hive != null) {
            Group list = group.addGroup("hive");
            for (Double value : row.hive) {
                Group element = list.addGroup("bag");
                add(value, v -> element.add("array_element", (double) v));
            }
        }
        Group spark = group.addGroup("spark");
        for (Double value : row.spark) {
            spark.add("array", value.floatValue());
        }
        for (Double value : row.plain) {
            group.add("plain", value.longValue());
        }
        Group top = group.addGroup("top");
        for (int j = 0; j < row.labels.length; j++) {
            top.addGroup("array").append("label", row.labels[j]).append("score", row.top[j].floatValue());
        }
        Group map = group.addGroup("by_class");
        for (int j = 0; j < row.byClass.length; j++) {
            Group entry = map.addGroup("key_value").append("key", "c" + j);
            add(row.byClass[j], v -> entry.add("value", (double) v));
        }
    }

    private static <T> void add(T value, Consumer<T> adding) {
        if (value != null) {
            adding.accept(value);
        }
    }

    private static void check(Table table, List<Row> rows) {
        assertEquals(List.of(), table.refused());
        Texts ids = Read.texts(table, "id");
        Texts paths = Read.texts(table, "path");
        Texts labels = Read.texts(table, "label");
        double[][] flat = Read.rows(Read.numbers(table, "").matrix());
        double[][] scores = Read.rows(Read.numbers(table, "scores").matrix());
        double[][] hive = Read.rows(Read.numbers(table, "hive").matrix());
        double[][] spark = Read.rows(Read.numbers(table, "spark").matrix());
        double[][] plain = Read.rows(Read.numbers(table, "plain").matrix());
        double[][] top = Read.rows(Read.numbers(table, "score").matrix());
        double[][] byClass = Read.rows(Read.numbers(table, "by_class").matrix());
        assertEquals(rows.size(), flat.length);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertEquals(Optional.ofNullable(row.id).map(String::valueOf), ids.value(i, 0));
            assertEquals(Optional.of(row.path), paths.value(i, 0));
            assertEquals(Optional.of(row.labels[1]), labels.value(i, 1));
            Double[] expected = {
                row.whole == null ? null : Double.valueOf(row.whole),
                row.cat == null ? null : Double.valueOf(row.cat),
                row.dog,
                row.flag == null ? null : row.flag ? 1.0 : 0.0
            };
            assertArrayEquals(padded(expected, 4), flat[i]);
            assertArrayEquals(padded(row.scores, scores[i].length), scores[i]);
            assertArrayEquals(padded(row.hive, hive[i].length), hive[i]);
            assertArrayEquals(padded(row.spark, spark[i].length), spark[i]);
            assertArrayEquals(padded(row.plain, plain[i].length), plain[i]);
            assertArrayEquals(padded(row.top, 2), top[i]);
            assertArrayEquals(padded(row.byClass, 3), byClass[i]);
        }
    }

    private static double[] padded(Double[] values, int width) {
        double[] padded = new double[width];
        for (int j = 0; j < width; j++) {
            padded[j] = values == null || j >= values.length || values[j] == null ? Double.NaN : values[j];
        }
        return padded;
    }
}
