package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.CLASSES;
import static io.github.ensdiag.format.json.JsonFixtures.assertNumbers;
import static io.github.ensdiag.format.json.JsonFixtures.assertTexts;
import static io.github.ensdiag.format.json.JsonFixtures.ids;
import static io.github.ensdiag.format.json.JsonFixtures.labels;
import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.read;
import static io.github.ensdiag.format.json.JsonFixtures.scores;
import static io.github.ensdiag.format.json.JsonFixtures.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"rows.jsonl", "rows.json", "rows.jsonl.gz", "rows.jsonl.zst", "bom.jsonl", "named-rows.json"})
    void rowsOfIdLabelAndScores(String name) {
        Table table = read(name);
        assertTexts(ids(), 1, texts(table, "id"));
        assertTexts(labels(), 1, texts(table, "label"));
        assertNumbers(scores(), List.of(), numbers(table, "scores"));
        assertEquals(2, table.texts().size());
        assertEquals(1, table.numbers().size());
        assertTrue(table.refused().isEmpty());
    }

    @Test
    void mapsFromClassToScoreInAnyOrder() {
        Table table = read("maps.jsonl");
        assertNumbers(scores(), CLASSES, numbers(table, "scores"));
        assertTexts(ids(), 1, texts(table, "id"));
        assertEquals(
                "line 4, \"scores\"[\"great white shark\"]",
                numbers(table, "scores").matrix().places().value(3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists.jsonl", "lists.json"})
    void rowsThatAreLists(String name) {
        Numbers numbers = numbers(read(name), "");
        assertNumbers(scores(), List.of(), numbers);
        assertFalse(numbers.matrix().flat());
        assertFalse(numbers.matrix().integers());
    }

    @Test
    void placesOfLines() {
        Table table = read("bom.jsonl");
        Places places = numbers(table, "scores").matrix().places();
        assertEquals("line 5, \"scores\"[3]", places.value(4, 3));
        assertEquals("line 5", places.row(4));
        assertEquals("line 5, \"id\"", texts(table, "id").places().value(4, 0));
        assertEquals(
                "line 9, [1]",
                numbers(read("lists.jsonl"), "").matrix().places().value(8, 1));
    }

    @Test
    void placesWithinDocuments() {
        Places scores = numbers(read("rows.json"), "scores").matrix().places();
        assertEquals("$[4].scores[3]", scores.value(4, 3));
        assertEquals("$[4]", scores.row(4));
        assertEquals(
                "$[8][1]", numbers(read("lists.json"), "").matrix().places().value(8, 1));
        Table named = read("named-rows.json");
        assertEquals("$.predictions[4].id", texts(named, "id").places().value(4, 0));
        assertEquals(
                "$.scores[4][3]",
                numbers(read("parallel.json"), "scores").matrix().places().value(4, 3));
    }

    @Test
    void placesOfRowsThatSpanLines() {
        Table table = read(directory, "{\"p\": 1}\n\n\n{\"p\":\n 2}{\"p\": 3}\n{\"p\": 4}\n");
        Places places = numbers(table, "").matrix().places();
        assertEquals(
                List.of("line 1", "line 4", "line 5", "line 6"),
                List.of(places.row(0), places.row(1), places.row(2), places.row(3)));
    }

    @Test
    void parallelLists() {
        Table table = read("parallel.json");
        assertTexts(ids(), 1, texts(table, "ids"));
        assertTexts(JsonFixtures.eachRow(i -> Integer.toString(i * 7 % 4)), 1, texts(table, "labels"));
        assertNumbers(scores(), List.of(), numbers(table, "scores"));
    }

    @Test
    void namesOfTheClassesBesideTheScores() {
        Table table = read("classes-and-scores.json");
        assertNumbers(scores(), CLASSES, numbers(table, "probs"));
        assertTrue(table.texts().isEmpty());
    }

    @Test
    void singleNumbersBecomeOneField() {
        Table table = read(directory, "[{\"a\":1,\"id\":7,\"b\":0.5},{\"b\":-2e-3,\"a\":null,\"id\":8e0}]");
        assertNumbers(new double[] {1, 0.5, Double.NaN, -0.002}, List.of("a", "b"), numbers(table, ""));
        assertTexts(List.of("7", "8e0"), 1, texts(table, "id"));
        assertEquals("$[1].b", numbers(table, "").matrix().places().value(1, 1));
    }

    @Test
    void numberedNamesWithFractionsAreScores() {
        Table table = read(
                directory,
                "{\"LABEL_0\":0.25,\"LABEL_1\":0.75,\"label\":1}\n{\"LABEL_0\":1,\"LABEL_1\":0.5,\"label\":0}");
        assertNumbers(new double[] {0.25, 0.75, 1, 0.5}, List.of("LABEL_0", "LABEL_1"), numbers(table, ""));
        assertTexts(List.of("1", "0"), 1, texts(table, "label"));
    }

    @Test
    void flatLists() {
        Matrix numbers = numbers(read(directory, "[3, 1, null, 2]"), "").matrix();
        assertTrue(numbers.flat() && numbers.integers());
        assertEquals(4, numbers.rows());
        assertTexts(List.of("a", "-", "true"), 1, texts(read(directory, "[\"a\", null, true]"), ""));
        assertTexts(List.of("a", "b"), 1, texts(read(directory, "\"a\"\n\"b\"\n"), ""));
        assertTexts(List.of("0", "1"), 1, texts(read(directory, "{\"labels\": [0, 1]}"), "labels"));
    }

    @Test
    void listsOfTextAndOfDifferentKinds() {
        assertTexts(List.of("a", "b", "c", "-"), 2, texts(read(directory, "[\"a\",\"b\"]\n[\"c\",null]"), ""));
        Table table = read(directory, "[\"a\", 0.5, 1, [1, 2.5]]\n[\"b\", 0.25, 2, [3, 4]]");
        assertTexts(List.of("a", "b"), 1, texts(table, ""));
        assertNumbers(new double[] {0.5, 1, 0.25, 2}, List.of(), table.numbers().get(1));
        assertNumbers(new double[] {1, 2.5, 3, 4}, List.of(), table.numbers().get(0));
        assertEquals("line 2, [2]", table.numbers().get(1).matrix().places().value(1, 1));
        assertEquals("line 2, [3][1]", table.numbers().get(0).matrix().places().value(1, 1));
    }

    @Test
    void whatIsNoNumber() {
        double[] expected = scores();
        for (int i = 0; i < expected.length; i++) {
            int difference = i / CLASSES.size() - i % CLASSES.size();
            expected[i] = difference == 0 ? Double.NaN : difference == 1 ? Double.POSITIVE_INFINITY : expected[i];
        }
        assertNumbers(expected, List.of(), numbers(read("nan.jsonl"), ""));
        assertNumbers(
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e-320, -0.0},
                List.of(),
                numbers(read(directory, "[-Infinity, 1e999, 1e-320, -0.0]"), ""));
    }

    @Test
    void whatIsMissingAtFirst() {
        Table table = read(
                directory,
                "{\"t\":null,\"s\":null,\"m\":null,\"n\":null}\n{\"t\":\"x\",\"s\":[1,2],\"m\":{\"a\":3},\"n\":4}");
        assertTexts(List.of("-", "x"), 1, texts(table, "t"));
        assertNumbers(new double[] {Double.NaN, Double.NaN, 1, 2}, List.of(), numbers(table, "s"));
        assertNumbers(new double[] {Double.NaN, 3}, List.of("a"), numbers(table, "m"));
        assertNumbers(new double[] {Double.NaN, 4}, List.of("n"), numbers(table, ""));
    }

    @Test
    void textsMayBeMissingScoresMayNot() {
        Table table = read(directory, "{\"s\":1}\n{\"s\":2,\"note\":\"late\"}");
        assertTexts(List.of("-", "late"), 1, texts(table, "note"));
    }

    @Test
    void oneRow() {
        Table table = read(directory, "{\"id\": \"a\", \"scores\": [0.5, 0.25]}\n");
        assertTexts(List.of("a"), 1, texts(table, "id"));
        assertNumbers(new double[] {0.5, 0.25}, List.of(), numbers(table, "scores"));
    }

    @Test
    void aFieldThatNobodyAskedForIsRefusedAlone() {
        Table table = read(
                directory,
                "{\"id\":1,\"tokens\":[1,2],\"box\":[[1]],\"scores\":[0.5]}\n"
                        + "{\"id\":2,\"tokens\":[1,[2]],\"box\":[],\"scores\":[0.25]}");
        assertNumbers(new double[] {0.5, 0.25}, List.of(), numbers(table, "scores"));
        assertEquals(
                List.of("tokens", "box"),
                table.refused().stream().map(refused -> refused.name()).toList());
        assertTrue(table.refused().get(1).why().getMessage().contains("line 1, $.box"));
    }

    @Test
    void laterRowsUnlikeTheFirstAreLookedFor() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rows.append("{\"t\":null,\"label\":[").append(i % 3).append("]}\n");
        }
        rows.append("{\"t\":\"x\",\"label\":[1,2]}\n");
        read(directory, rows.toString());
        Table table = new JsonReader(20).read(directory.resolve("some.json"), (path, done, total) -> {});
        assertEquals("x", JsonFixtures.values(texts(table, "t")).get(50));
        assertEquals("1 2", JsonFixtures.values(texts(table, "label")).get(50));
        assertEquals(51, texts(table, "t").rows());
    }
}
