package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.CLASSES;
import static io.github.ensdiag.format.json.JsonFixtures.ROWS;
import static io.github.ensdiag.format.json.JsonFixtures.assertNumbers;
import static io.github.ensdiag.format.json.JsonFixtures.assertTexts;
import static io.github.ensdiag.format.json.JsonFixtures.ids;
import static io.github.ensdiag.format.json.JsonFixtures.labels;
import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.read;
import static io.github.ensdiag.format.json.JsonFixtures.score;
import static io.github.ensdiag.format.json.JsonFixtures.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pipelines of Hugging Face's transformers give. */
class JsonPipelineTest {
    @TempDir
    Path directory;

    private static List<Integer> best(int row) {
        return IntStream.range(0, CLASSES.size())
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -score(row, j)))
                .toList();
    }

    /** The best so many classes of each row, filled up to a width. */
    private static List<String> labelsOf(IntUnaryOperator count, int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < width; j++) {
                names.add(j < count.applyAsInt(i) ? CLASSES.get(best(i).get(j)) : "-");
            }
        }
        return names;
    }

    private static double[] scoresOf(IntUnaryOperator count, int width) {
        double[] scores = new double[ROWS * width];
        for (int i = 0; i < scores.length; i++) {
            int row = i / width;
            scores[i] = i % width < count.applyAsInt(row) ? score(row, best(row).get(i % width)) : Double.NaN;
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline.json", "pipeline.jsonl"})
    void listsOfTheBestClasses(String name) {
        Table table = read(name);
        assertTexts(labelsOf(i -> 2, 2), 2, texts(table, "label"));
        assertNumbers(scoresOf(i -> 2, 2), List.of(), numbers(table, "score"));
    }

    @Test
    void theBestClassOnly() {
        Table table = read("pipeline-top1.json");
        assertTexts(labelsOf(i -> 1, 1), 1, texts(table, "label"));
        assertNumbers(scoresOf(i -> 1, 1), List.of(), numbers(table, "score"));
        assertEquals("$[4].score", numbers(table, "score").matrix().places().value(4, 0));
    }

    @Test
    void shortListsAreFilledUp() {
        Table table = read("pipeline-ragged.jsonl");
        assertTexts(labelsOf(i -> 1 + i % 3, 3), 3, texts(table, "label"));
        assertNumbers(scoresOf(i -> 1 + i % 3, 3), List.of(), numbers(table, "score"));
        assertEquals(
                "line 5, [1].score", numbers(table, "score").matrix().places().value(4, 1));
    }

    @Test
    void aMemberOfTheRowBesideItsLabel() {
        Table table = read("pipeline-member.jsonl");
        assertTexts(ids(), 1, texts(table, "id"));
        assertTexts(labels(), 1, texts(table, "label"));
        assertTexts(labelsOf(i -> 2, 2), 2, texts(table, "predictions.label"));
        assertNumbers(scoresOf(i -> 2, 2), List.of(), numbers(table, "predictions.score"));
        assertEquals(
                "line 5, \"predictions\"[1].score",
                numbers(table, "predictions.score").matrix().places().value(4, 1));
    }

    @Test
    void aMemberOfTheRow() {
        Table table = read(
                directory,
                "{\"id\":\"a\",\"predictions\":[{\"label\":\"x\",\"score\":0.5}]}\n"
                        + "{\"id\":\"b\",\"predictions\":[]}\n{\"id\":\"c\",\"predictions\":null}");
        assertTexts(List.of("x", "-", "-"), 1, texts(table, "label"));
        assertNumbers(new double[] {0.5, Double.NaN, Double.NaN}, List.of(), numbers(table, "score"));
    }

    @Test
    void listsByIdOfTheSample() {
        Table table = read(
                directory, "{\"a.jpg\":[{\"label\":\"x\",\"score\":0.5}], \"b.jpg\":[{\"score\":1,\"label\":\"y\"}]}");
        assertTexts(List.of("a.jpg", "b.jpg"), 1, texts(table, "id"));
        assertTexts(List.of("x", "y"), 1, texts(table, "label"));
        assertEquals(
                "$[\"b.jpg\"][0].score",
                numbers(table, "score").matrix().places().value(1, 0));
    }

    @Test
    void zeroShot() {
        Table table = read("zero-shot.jsonl");
        assertTexts(labelsOf(i -> 4, 4), 4, texts(table, "labels"));
        assertNumbers(scoresOf(i -> 4, 4), List.of(), numbers(table, "scores"));
    }

    @Test
    void longerListsBehindTheFirstRowsAreFound() {
        Table table = new JsonReader(5).read(Path.of("src/test/resources/json/pipeline-ragged.jsonl"), (f, d, t) -> {});
        assertTexts(labelsOf(i -> 1 + i % 3, 3), 3, texts(table, "label"));
        assertTrue(table.refused().isEmpty());
    }
}
