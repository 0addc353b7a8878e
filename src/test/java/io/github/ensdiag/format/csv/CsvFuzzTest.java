package io.github.ensdiag.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import io.github.ensdiag.table.Texts;
import java.io.ByteArrayOutputStream;
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
class CsvFuzzTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 2000);
    private static final String[] PIECES = {
        ",",
        ";",
        "\t",
        "|",
        " ",
        "\"",
        "\"\"",
        "\n",
        "\r",
        "\r\n",
        "#",
        "\uFEFF",
        "[",
        "]",
        "[1, 2]",
        "['a']",
        "...",
        "'",
        "\\u12",
        "nan",
        "inf",
        "1e999",
        "0x1p1",
        "1,5",
        "1.5",
        "-",
        "\0",
        "\uFFFF",
        "\uFFFE",
        "label",
        "id",
        "Unnamed: 0",
        "0,1,2\n",
        "🐟",
        "\u2028",
        "99999999999999999999"
    };

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);
    private final List<TableReader> readers = List.of(new CsvReader(), CsvReader.tabs(), new LinesReader());

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/csv"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(".*\\.(csv|tsv|txt|gz|zst)"))
                    .sorted()
                    .toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        int read = 0;
        Path file = directory.resolve("damaged.csv");
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damage(contents.get(random.nextInt(contents.size()))));
            TableReader reader = readers.get(random.nextInt(10) / 4);
            try {
                walk(reader.read(file, Progress.NONE));
                read++;
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round + ": " + Arrays.toString(Files.readAllBytes(file)), e);
            }
        }
        assertTrue(read > ROUNDS / 20 && read < ROUNDS, read + " read of " + ROUNDS);
    }

    /** Reads everything, and names every place. */
    private static void walk(Table table) {
        int rows = -1;
        for (Numbers numbers : table.numbers()) {
            var matrix = numbers.matrix();
            matrix.blocks().read(0, matrix.rows(), new double[matrix.rows() * matrix.columns()]);
            assertTrue(matrix.places()
                    .value(matrix.rows() - 1, matrix.columns() - 1)
                    .startsWith("line "));
            assertTrue(rows < 0 || rows == matrix.rows(), table.toString());
            rows = matrix.rows();
        }
        for (Texts texts : table.texts()) {
            for (int row = 0; row < texts.rows(); row++) {
                texts.value(row, texts.columns() - 1);
            }
            assertTrue(texts.places().value(texts.rows() - 1, 0).startsWith("line "));
            assertTrue(rows < 0 || rows == texts.rows(), table.toString());
            rows = texts.rows();
        }
        assertTrue(rows > 0, table.toString());
        assertEquals(List.of(), table.refused());
    }

    private byte[] damage(byte[] content) throws IOException {
        byte[] damaged = content;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] content) throws IOException {
        int at = random.nextInt(content.length + 1);
        int to = at + random.nextInt(Math.min(40, content.length - at) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, at);
        switch (random.nextInt(7)) {
            case 0 -> {
                return out.toByteArray();
            }
            case 1 -> out.write(random.nextInt(256));
            case 2 -> to = at;
            case 3 -> out.write(content, at, to - at);
            default -> {
                out.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                to = Math.min(content.length, at + random.nextInt(2));
            }
        }
        out.write(content, to, content.length - to);
        return out.toByteArray();
    }
}
