package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.ClassColumns;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in members with numbered names, which are classes only where numbered scores are beside them. */
class JsonClassColumnsTest {
    @TempDir
    Path directory;

    private ClassColumns made;
    private Random random;

    private void make(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        made = new ClassColumns(random);
    }

    private String value(int row, int column) {
        double value = made.value(row, column);
        return made.isWhole(column) && random.nextBoolean() ? "" + (int) value : "" + value;
    }

    private static String join(int count, String separator, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
    }

    @RepeatedTest(60)
    void rows(RepetitionInfo repetition) {
        make(repetition);
        String lines = join(
                made.rows(),
                "\n",
                i -> "{\"id\":\"" + made.id(i) + "\","
                        + join(
                                ClassColumns.CLASSES,
                                ",",
                                j -> "\"" + made.names().get(j) + "\":" + value(i, j))
                        + ",\"label\":" + made.label(i) + "}");
        made.assertRead(JsonFixtures.read(directory, lines));
    }

    @RepeatedTest(60)
    void columns(RepetitionInfo repetition) {
        make(repetition);
        String document = "{\"id\":[" + join(made.rows(), ",", i -> "\"" + made.id(i) + "\"") + "],"
                + join(
                        ClassColumns.CLASSES,
                        ",",
                        j -> "\"" + made.names().get(j) + "\":[" + join(made.rows(), ",", i -> value(i, j)) + "]")
                + ",\"label\":[" + join(made.rows(), ",", i -> "" + made.label(i)) + "]}";
        made.assertRead(JsonFixtures.read(directory, document));
    }

    @RepeatedTest(60)
    void splitFrame(RepetitionInfo repetition) {
        make(repetition);
        String names = join(ClassColumns.CLASSES, ",", j -> "\"" + made.names().get(j) + "\"");
        String document = "{\"columns\":[\"id\"," + names + ",\"label\"],\"data\":["
                + join(
                        made.rows(),
                        ",",
                        i -> "[\"" + made.id(i) + "\"," + join(ClassColumns.CLASSES, ",", j -> value(i, j)) + ","
                                + made.label(i) + "]")
                + "]}";
        made.assertRead(JsonFixtures.read(directory, document));
    }

    @Test
    void classesBesideScores() {
        Table table = JsonFixtures.read(
                directory,
                "{\"id\":\"a\",\"pred_1\":7,\"pred_2\":3.5,\"prob_1\":1,\"prob_2\":0}\n"
                        + "{\"id\":\"b\",\"pred_1\":2,\"pred_2\":null,\"prob_1\":1,\"prob_2\":null}\n");
        assertEquals(List.of("7", "2"), texts(table, "pred_1").values());
        assertEquals(List.of("3.5"), texts(table, "pred_2").values());
        assertEquals(List.of("prob_1", "prob_2"), numbers(table, "").columns());
    }
}
