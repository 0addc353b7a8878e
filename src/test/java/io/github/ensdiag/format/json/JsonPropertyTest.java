package io.github.ensdiag.format.json;

import static io.github.ensdiag.format.json.JsonFixtures.assertNumbers;
import static io.github.ensdiag.format.json.JsonFixtures.assertTexts;
import static io.github.ensdiag.format.json.JsonFixtures.numbers;
import static io.github.ensdiag.format.json.JsonFixtures.texts;

import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Random rows, written in each way, come back bit by bit. */
class JsonPropertyTest {
    @TempDir
    Path directory;

    private Random random;
    private double[][] scores;
    private List<String> ids;
    private List<String> names;

    @BeforeEach
    void make(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        scores = new double[2 + random.nextInt(30)][2 + random.nextInt(20)];
        for (double[] row : scores) {
            Arrays.setAll(row, j -> number());
        }
        scores[0][0] = 0.5; // whole numbers only could be labels
        ids = distinct(scores.length);
        names = distinct(scores[0].length);
    }

    private double number() {
        switch (random.nextInt(6)) {
            case 0:
                return random.nextInt(3);
            case 1:
                double any = Double.longBitsToDouble(random.nextLong());
                return Double.isNaN(any) ? Double.NaN : any;
            case 2:
                return random.nextFloat();
            case 3:
                return random.nextInt(20) == 0 ? Double.NaN : -random.nextDouble();
            default:
                return random.nextDouble();
        }
    }

    private List<String> distinct(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(random.nextInt(6), 0x21, 0x2FFF)
                                .filter(c -> !Character.isWhitespace(c))
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining("\"\\ "))
                        + "n" + i)
                .map(String::strip)
                .toList();
    }

    private String written(double value) {
        if (Double.isNaN(value)) {
            return random.nextBoolean() ? "null" : "NaN";
        }
        if (Double.isInfinite(value) || random.nextInt(3) > 0 || value == 0) {
            return Double.toString(value);
        }
        return random.nextBoolean() ? new BigDecimal(value).toString() : String.format("%.16e", value);
    }

    private String written(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .forEach(c -> out.append(
                        c == '"' || c == '\\'
                                ? "\\" + (char) c
                                : random.nextInt(5) == 0 ? String.format("\\u%04x", c) : "" + (char) c));
        return out.append('"').toString();
    }

    private String list(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(blank() + "," + blank(), "[", "]"));
    }

    private String blank() {
        return random.nextInt(4) == 0 ? " " : "";
    }

    /** An object of these members, in this order or in any. */
    private String object(boolean shuffled, String... namesAndValues) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.add(written(namesAndValues[i]) + blank() + ":" + blank() + namesAndValues[i + 1]);
        }
        if (shuffled) {
            Collections.shuffle(members, random);
        }
        return "{" + String.join(",", members) + "}";
    }

    private String map(int row, boolean shuffled, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        for (int j = 0; j < names.size(); j++) {
            all.add(names.get(j));
            all.add(written(scores[row][j]));
        }
        return object(shuffled, all.toArray(String[]::new));
    }

    /** As lines or as one document. */
    private Table read(IntFunction<String> row) throws IOException {
        String content = random.nextBoolean()
                ? list(scores.length, row)
                : IntStream.range(0, scores.length).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
        return read(content);
    }

    private Table read(String content) throws IOException {
        return JsonFixtures.read(Files.writeString(directory.resolve("random.json"), content));
    }

    private String scoreList(int row) {
        return list(names.size(), j -> written(scores[row][j]));
    }

    private double[] all() {
        return Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray();
    }

    @RepeatedTest(40)
    void lists() throws IOException {
        assertNumbers(all(), List.of(), numbers(read(this::scoreList), ""));
    }

    @RepeatedTest(40)
    void listsInObjects() throws IOException {
        Table table = read(i -> object(i > 0, "id", written(ids.get(i)), "probs", scoreList(i)));
        assertNumbers(all(), List.of(), numbers(table, "probs"));
        assertTexts(ids, 1, texts(table, "id"));
    }

    @RepeatedTest(40)
    void maps() throws IOException {
        Table table = read(i -> object(i > 0, "logits", map(i, i > 0), "id", written(ids.get(i))));
        assertNumbers(all(), names, numbers(table, "logits"));
        assertTexts(ids, 1, texts(table, "id"));
    }

    @RepeatedTest(40)
    void plainMembers() throws IOException {
        Table table = read(i -> map(i, i > 0, "id", written(ids.get(i))));
        assertNumbers(all(), names, numbers(table, ""));
        assertTexts(ids, 1, texts(table, "id"));
    }

    @RepeatedTest(40)
    void columns() throws IOException {
        List<String> members = new ArrayList<>(List.of("id", list(ids.size(), i -> written(ids.get(i)))));
        for (int j = 0; j < names.size(); j++) {
            int column = j;
            members.add(names.get(j));
            members.add(list(ids.size(), i -> written(scores[i][column])));
        }
        Table table = read(object(false, members.toArray(String[]::new)));
        assertNumbers(all(), names, numbers(table, ""));
        assertTexts(ids, 1, texts(table, "id"));
    }
}
