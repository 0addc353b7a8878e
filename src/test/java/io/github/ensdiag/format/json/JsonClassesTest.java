package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.CLASSES;
import static io.github.ensdiag.format.json.JsonFixtures.ROWS;
import static io.github.ensdiag.format.json.JsonFixtures.assertNumbers;
import static io.github.ensdiag.format.json.JsonFixtures.assertTexts;
import static io.github.ensdiag.format.json.JsonFixtures.ids;
import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.read;
import static io.github.ensdiag.format.json.JsonFixtures.scores;
import static io.github.ensdiag.format.json.JsonFixtures.texts;
import static io.github.ensdiag.testing.Refusals.assertRefused;

import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of classes, and labels. */
class JsonClassesTest {
    @TempDir
    Path directory;

    @Test
    void kerasClassIndex() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            expected.add("n0144076" + (4 + i));
            expected.add(CLASSES.get(i));
        }
        assertTexts(expected, 2, texts(read("class_index.json"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id2label.json", "label2id.json", "names.json"})
    void namesInOrderOfTheIndex(String name) {
        assertTexts(CLASSES, 1, texts(read(name), ""));
    }

    @Test
    void indicesInAnyOrder() {
        String content = IntStream.range(0, 12)
                .mapToObj(i -> "\"" + (i * 5 % 12) + "\":\"c" + (i * 5 % 12) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        List<String> expected = IntStream.range(0, 12).mapToObj(i -> "c" + i).toList();
        assertTexts(expected, 1, texts(read(directory, content), ""));
    }

    @Test
    void eachIndexOnce() {
        assertRefused(() -> read(directory, "{\"0\":\"a\",\"2\":\"b\"}"), "no class of index 1", "0 to 1");
        assertRefused(() -> read(directory, "{\"0\":\"a\",\"00\":\"b\"}"), "the class 0 a second time");
        assertRefused(() -> read(directory, "{\"0\":\"a\",\"99999999999\":\"b\"}"), "99999999999", "index");
        assertRefused(() -> read(directory, "{\"a\":0,\"b\":2}"), "no class of index 1");
        assertRefused(() -> read(directory, "{\"0\":[\"a\",\"b\"],\"1\":[\"c\"]}"), "1 names of a class");
    }

    @Test
    void labelsById() {
        Table table = read(directory, "{\"a.jpg\": 3, \"b.jpg\": 7, \"c.jpg\": 3}");
        assertTexts(List.of("a.jpg", "b.jpg", "c.jpg"), 1, texts(table, "id"));
        assertTexts(List.of("3", "7", "3"), 1, texts(table, ""));
        Table names = read(directory, "{\"a.jpg\": \"tench\", \"b.jpg\": \"goldfish\"}");
        assertTexts(List.of("a.jpg", "b.jpg"), 1, texts(names, "id"));
        assertTexts(List.of("tench", "goldfish"), 1, texts(names, ""));
    }

    /** As the script computes them. */
    private static List<String> accepted() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> {
                    String labels = IntStream.range(0, (i * 2 + 1) % 4)
                            .mapToObj(m -> Integer.toString((i * 5 + 3 * m) % 11))
                            .collect(Collectors.joining(" "));
                    return labels.isEmpty() ? "-" : labels;
                })
                .toList();
    }

    @Test
    void severalAcceptedLabels() {
        assertTexts(accepted(), 1, texts(read("real.json"), ""));
        Table table = read("multi.jsonl");
        assertTexts(accepted(), 1, texts(table, "labels"));
        assertTexts(ids(), 1, texts(table, "id"));
        assertNumbers(scores(), List.of(), numbers(table, "scores"));
    }

    @Test
    void labelsOfSomeRowsOnly() {
        assertTexts(List.of("-", "7 9", "-", "3"), 1, texts(read(directory, "[[], [7, 9], [], [3]]"), ""));
        assertTexts(List.of("4", "7 9"), 1, texts(read(directory, "[4, [7, 9]]"), ""));
        assertTexts(List.of("4", "7 9", "-"), 1, texts(read(directory, "{\"label\": [4, [7, 9], null]}"), "label"));
    }

    @Test
    void namesWithBlanksCannotBeSeveral() {
        assertRefused(
                () -> read(
                        directory, "{\"id\":1,\"label\":[\"tench\"]}\n{\"id\":2,\"label\":[\"eel\",\"tiger shark\"]}"),
                "line 2, $.label[1]",
                "blank");
    }
}
