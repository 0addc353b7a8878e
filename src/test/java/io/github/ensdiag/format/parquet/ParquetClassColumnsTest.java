package io.github.ensdiag.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.ClassColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in columns with numbered names, which are classes only where numbered scores are beside them. */
class ParquetClassColumnsTest {
    @TempDir
    Path directory;

    private Table read(String columns, int rows, ApacheWriter.Row row) throws IOException {
        Path file =
                ApacheWriter.write(directory.resolve("some.parquet"), "message m {" + columns + "}", rows, row, b -> b);
        return new ParquetReader().read(file, Progress.NONE);
    }

    private static void add(Group group, String name, String type, double value) {
        switch (type) {
            case "double" -> group.add(name, value);
            case "float" -> group.add(name, (float) value);
            case "int64" -> group.add(name, (long) value);
            default -> group.add(name, (int) value);
        }
    }

    @RepeatedTest(60)
    void scoresAreNumbersWhateverTheyAre(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ClassColumns made = new ClassColumns(random);
        StringBuilder columns = new StringBuilder("required binary id (STRING);");
        List<String> types = new ArrayList<>();
        for (int j = 0; j < ClassColumns.CLASSES; j++) {
            types.add(List.of("double", "float", "int32", "int64").get(random.nextInt(made.isWhole(j) ? 4 : 2)));
            columns.append("required " + types.get(j) + " " + made.names().get(j) + ";");
        }
        Table table = read(columns + "required int32 label;", made.rows(), (i, group) -> {
            group.add("id", made.id(i));
            for (int j = 0; j < ClassColumns.CLASSES; j++) {
                add(group, made.names().get(j), types.get(j), made.value(i, j));
            }
            group.add("label", made.label(i));
        });
        made.assertRead(table);
    }

    @Test
    void classesBesideScoresEvenAsFloats() throws IOException {
        Table table = read(
                "required int32 class_1; optional double class_2; required float score_1; required int32 score_2;",
                2,
                (i, group) -> {
                    group.add("class_1", 7 + i);
                    if (i == 0) {
                        group.add("class_2", 3.0);
                    }
                    group.add("score_1", 1f);
                    group.add("score_2", 0);
                });
        assertEquals(List.of("7", "8"), Read.texts(table, "class_1").values());
        assertEquals(List.of("3"), Read.texts(table, "class_2").values());
        assertEquals(List.of("score_1", "score_2"), Read.numbers(table, "").columns());
    }
}
