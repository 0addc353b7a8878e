package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.CLASSES;
import static io.github.ensdiag.format.json.JsonFixtures.assertNumbers;
import static io.github.ensdiag.format.json.JsonFixtures.assertTexts;
import static io.github.ensdiag.format.json.JsonFixtures.frameScores;
import static io.github.ensdiag.format.json.JsonFixtures.ids;
import static io.github.ensdiag.format.json.JsonFixtures.labels;
import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.read;
import static io.github.ensdiag.format.json.JsonFixtures.texts;
import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pandas writes with {@code to_json} in each of its orients. */
class JsonPandasTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame-records.json",
                "frame-lines.jsonl",
                "frame-split.json",
                "frame-index.json",
                "frame-columns.json",
                "frame-table.json",
                "frame-list.json",
                "indexed-split.json",
                "indexed-index.json",
                "indexed-table.json"
            })
    void orients(String name) {
        Table table = read(name);
        assertTexts(ids(), 1, texts(table, "id"));
        assertTexts(labels(), 1, texts(table, "label"));
        assertNumbers(frameScores(), CLASSES, numbers(table, ""));
        assertEquals(2, table.texts().size());
        assertEquals(1, table.numbers().size());
    }

    @ParameterizedTest
    @CsvSource({
        "frame-lines.jsonl, 'line 5, \"goldfish\"'",
        "frame-records.json, $[4].goldfish",
        "frame-split.json, $.data[4][2]",
        "frame-index.json, '$[\"4\"].goldfish'",
        "indexed-index.json, $.img04.goldfish",
        "frame-columns.json, $.goldfish[4]",
        "frame-table.json, $.data[4].goldfish",
    })
    void places(String name, String place) {
        assertEquals(place, numbers(read(name), "").matrix().places().value(4, 1));
    }

    @Test
    void rowsWithoutNames() {
        Table table = read("frame-values.json");
        assertNumbers(frameScores(), List.of(), numbers(table, ""));
        assertEquals(2, table.texts().size());
        assertTexts(ids(), 1, table.texts().get(0));
        assertTexts(labels(), 1, table.texts().get(1));
    }

    @Test
    void columnsWithAnIndexAreRefused() {
        assertRefused(
                () -> read("indexed-columns.json"),
                "indexed-columns.json",
                "$.label.img00",
                "orient=\"records\"",
                "reset_index");
    }

    @Test
    void idsOfTheRowsGoBeforeTheIndex() {
        Table table = read(directory, "{\"7\":{\"id\":\"a\",\"x\":0.5},\"9\":{\"id\":\"b\",\"x\":1}}");
        assertTexts(List.of("a", "b"), 1, texts(table, "id"));
        Table other = read(directory, "{\"7\":{\"x\":0.5},\"9\":{\"x\":1}}");
        assertTexts(List.of("7", "9"), 1, texts(other, "id"));
        Table part = read(
                directory,
                "{\"schema\":{\"fields\":[]},\"data\":[{\"index\":3,\"id\":\"a\",\"x\":1},{\"index\":5,\"id\":\"b\",\"x\":2}]}");
        assertTexts(List.of("a", "b"), 1, texts(part, "id"));
    }

    @Test
    void aSeries() {
        assertTexts(labels(), 1, texts(read("series.json"), ""));
    }

    @Test
    void columnsAreReadInBlocks() {
        Numbers numbers = numbers(read("frame-list.json"), "");
        double[] block = new double[2 * CLASSES.size()];
        numbers.matrix().blocks().read(5, 2, block);
        assertEquals(JsonFixtures.score(6, 3), block[7]);
    }
}
