package io.github.ensdiag.format.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. */
class JsonFuzzTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 3000);
    private static final String[] PIECES = {
        "null",
        "true",
        "NaN",
        "-Infinity",
        "1e999",
        "-0",
        "7",
        "0.5",
        "[]",
        "{}",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "\\",
        "\n",
        " ",
        "\"0\"",
        "\"0\":",
        "\"id\":",
        "\"label\":",
        "\"score\":",
        "\"scores\":",
        "\"data\":",
        "[[",
        "]]",
        "},{",
        "],[",
        "}\n{",
        "]\n[",
        "99999999999999999999",
        "\u00e9",
        "\\u0000",
        "\ud83d\udc1f",
        "'",
        "//"
    };

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> contents = contents();
        Path file = directory.resolve("damaged.json");
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = contents.get(random.nextInt(contents.size()));
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                damaged = damage(damaged, contents);
            }
            Files.write(file, damaged);
            int number = round;
            byte[] content = damaged;
            try {
                read += isRead(file) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + number + ": " + new String(content, StandardCharsets.UTF_8), e);
            }
        }
        assertTrue(read > ROUNDS / 100 && read < ROUNDS * 3 / 4, read + " read of " + ROUNDS);
    }

    private static List<byte[]> contents() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/json"))) {
            for (Path file :
                    files.filter(f -> f.toString().contains(".json")).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private boolean isRead(Path file) {
        // few tokens: what is found out later is looked for again
        JsonReader reader = random.nextInt(3) == 0 ? new JsonReader(random.nextInt(60)) : new JsonReader();
        try {
            Table table = reader.read(file, Progress.NONE);
            table.numbers().forEach(this::useAll);
            table.texts().forEach(this::useAll);
            return true;
        } catch (InputException e) {
            assertTrue(e.getMessage().contains("damaged.json") && e.getMessage().endsWith("."), e.getMessage());
            return false;
        }
    }

    private void useAll(Numbers numbers) {
        int rows = numbers.matrix().rows();
        int columns = numbers.matrix().columns();
        assertTrue(rows > 0 && columns > 0);
        numbers.matrix().blocks().read(0, rows, new double[rows * columns]);
        usePlaces(numbers.matrix().places(), rows, columns);
    }

    private void useAll(Texts texts) {
        assertTrue(texts.columns() > 0 && texts.codes().length % texts.columns() == 0);
        if (texts.rows() > 0) {
            texts.value(texts.rows() - 1, texts.columns() - 1);
            usePlaces(texts.places(), texts.rows(), texts.columns());
        }
    }

    private void usePlaces(Places places, int rows, int columns) {
        assertTrue(places.value(rows - 1, columns - 1).length() > 1);
        assertTrue(places.row(rows - 1).length() > 1);
        assertTrue(places.file(0).endsWith("damaged.json"));
    }

    private byte[] damage(byte[] content, List<byte[]> others) {
        int at = random.nextInt(content.length + 1);
        int end = Math.min(content.length, at + random.nextInt(1 + random.nextInt(100)));
        switch (random.nextInt(7)) {
            case 0:
                return random.nextInt(4) == 0 ? Arrays.copyOf(content, at) : flip(content);
            case 1:
                return spliced(content, at, end, new byte[0]);
            case 2:
                return spliced(content, at, at, Arrays.copyOfRange(content, at, end));
            case 3:
                byte[] other = others.get(random.nextInt(others.size()));
                int from = random.nextInt(other.length);
                return spliced(content, at, end, Arrays.copyOfRange(other, from, from + end - at));
            default:
                byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                int token = token(content, at);
                return spliced(content, token, random.nextBoolean() ? token : token(content, end + 1), piece);
        }
    }

    /** The next place where a value could begin or end. */
    private static int token(byte[] content, int from) {
        int at = Math.min(from, content.length);
        while (at < content.length && "[]{},: \n".indexOf(content[at]) < 0) {
            at++;
        }
        return at;
    }

    private byte[] flip(byte[] content) {
        byte[] flipped = content.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] spliced(byte[] content, int from, int to, byte[] piece) {
        int end = Math.max(from, to);
        byte[] result = new byte[from + piece.length + content.length - end];
        System.arraycopy(content, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(content, end, result, from + piece.length, content.length - end);
        return result;
    }
}
