package io.github.ensdiag.format.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.format.arrow.ArrowWriter.Codec;
import io.github.ensdiag.format.arrow.ArrowWriter.Part;
import io.github.ensdiag.format.arrow.ArrowWriter.Spec;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.ClassColumns;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in columns with numbered names, which are classes only where numbered scores are beside them. */
class ArrowClassColumnsTest {
    @TempDir
    Path directory;

    private static Part numbers(String type, int rows, IntToDoubleFunction value) {
        ByteBuffer bytes = ArrowWriter.little(rows * (type.equals("f8") ? 8 : 4));
        for (int i = 0; i < rows; i++) {
            switch (type) {
                case "f8" -> bytes.putDouble(value.applyAsDouble(i));
                case "f4" -> bytes.putFloat((float) value.applyAsDouble(i));
                default -> bytes.putInt((int) value.applyAsDouble(i));
            }
        }
        return new Part(rows, 0, List.of(new byte[0], bytes.array()));
    }

    private static Part ids(ClassColumns made) {
        String all = IntStream.range(0, made.rows()).mapToObj(made::id).collect(Collectors.joining());
        ByteBuffer offsets = ArrowWriter.little(4 * made.rows() + 4).putInt(0);
        for (int i = 0, at = 0; i < made.rows(); i++) {
            at += made.id(i).length();
            offsets.putInt(at);
        }
        return new Part(made.rows(), 0, List.of(new byte[0], offsets.array(), all.getBytes(StandardCharsets.US_ASCII)));
    }

    private Table read(List<Spec> specs, int rows, List<Part> parts) throws IOException {
        ArrowWriter writer = new ArrowWriter(Codec.NONE).schema(specs.toArray(Spec[]::new));
        byte[] bytes = writer.batch(rows, parts.toArray(Part[]::new)).bytes();
        return ArrowFixture.read(Files.write(directory.resolve("some.arrows"), bytes));
    }

    @RepeatedTest(60)
    void scoresAreNumbersWhateverTheyAre(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ClassColumns made = new ClassColumns(random);
        List<Spec> specs = new ArrayList<>(List.of(new Spec("id", "utf8", 0)));
        List<Part> parts = new ArrayList<>(List.of(ids(made)));
        for (int j = 0; j < ClassColumns.CLASSES; j++) {
            int column = j;
            String type = List.of("f8", "f4", "i4").get(random.nextInt(made.isWhole(j) ? 3 : 2));
            specs.add(new Spec(made.names().get(j), type, 0));
            parts.add(numbers(type, made.rows(), i -> made.value(i, column)));
        }
        specs.add(new Spec("label", "i4", 0));
        parts.add(numbers("i4", made.rows(), made::label));
        made.assertRead(read(specs, made.rows(), parts));
    }

    @Test
    void classesBesideScoresEvenAsFloats() throws IOException {
        Table table = read(
                List.of(
                        new Spec("class_1", "i4", 0),
                        new Spec("class_2", "f8", 0),
                        new Spec("score_1", "f4", 0),
                        new Spec("score_2", "i4", 0)),
                2,
                List.of(
                        numbers("i4", 2, i -> 7 + i),
                        numbers("f8", 2, i -> i == 0 ? 3 : Double.NaN),
                        numbers("f4", 2, i -> 1),
                        numbers("i4", 2, i -> 0)));
        assertEquals(List.of("7", "8"), ArrowFixture.texts(table, "class_1").values());
        assertEquals(List.of("3"), ArrowFixture.texts(table, "class_2").values());
        assertEquals(
                List.of("score_1", "score_2"), ArrowFixture.numbers(table, "").columns());
    }
}
