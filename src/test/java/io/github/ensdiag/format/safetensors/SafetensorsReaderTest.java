package io.github.ensdiag.format.safetensors;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsReaderTest {
    static final Path FIXTURES = Path.of("src/test/resources/safetensors");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("x.safetensors");
    }

    private static Table read(Path file) {
        return new SafetensorsReader().read(file, Progress.NONE);
    }

    private static Matrix matrix(Table table, String name) {
        return Fields.numbers(table, name).matrix();
    }

    /** A file with this header, which is padded to nothing, and so many bytes behind it. */
    private Path write(String header, int data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        try {
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tensor(String type, String shape, long from, long to) {
        return "{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + from + "," + to + "]}";
    }

    /** As {@code make_fixtures.py} computes them. */
    private static double[] scores(double factor) {
        double[] scores = new double[100];
        Arrays.setAll(scores, n -> (n / 5 * 31 + n % 5 * 17) % 97 / 128.0 * factor);
        return scores;
    }

    @ParameterizedTest
    @CsvSource({
        "f2, float16",
        "f4, float32",
        "f8, float64",
        "i1, int8",
        "u1, uint8",
        "i2, int16",
        "u2, uint16",
        "i4, int32",
        "u4, uint32",
        "i8, int64",
        "u8, uint64"
    })
    void everyType(String name, String type) {
        Matrix matrix = matrix(read(FIXTURES.resolve("types.safetensors")), name);
        boolean integers = name.charAt(0) != 'f';
        assertArrayEquals(scores(integers ? 128 : 1), Fields.values(matrix));
        assertEquals(type + ", 20 × 5", matrix.describe());
        assertEquals(integers, matrix.integers());
        assertEquals(
                FIXTURES.resolve("types.safetensors") + "#" + name,
                matrix.places().file(0));
    }

    @Test
    void labelsAndFlags() {
        Table table = read(FIXTURES.resolve("types.safetensors"));
        assertEquals("safetensors", table.format());
        assertEquals(13, table.numbers().size());
        assertEquals(0, table.refused().size());
        double[] labels = new double[20];
        Arrays.setAll(labels, i -> i * 7 % 5);
        assertArrayEquals(labels, Fields.values(matrix(table, "labels")));
        assertTrue(matrix(table, "labels").flat());
        double[] flags = Arrays.stream(labels).map(label -> 1 - label % 2).toArray();
        assertArrayEquals(flags, Fields.values(matrix(table, "bool")));
    }

    @Test
    void bfloat16() {
        Table table = read(FIXTURES.resolve("bfloat16.safetensors"));
        assertEquals("bfloat16, 20 × 5", matrix(table, "scores").describe());
        assertArrayEquals(scores(1), Fields.values(matrix(table, "scores")));
        String why = Fields.refusal(table, "eighths");
        assertTrue(why.contains("bfloat16.safetensors#eighths") && why.contains("'F8_E4M3'"), why);
    }

    @ParameterizedTest
    @CsvSource({"single, a single value", "cube, 3-dimensional", "none, holds nothing"})
    void otherShapesMatterOnlyIfAskedFor(String name, String words) {
        Table table = read(FIXTURES.resolve("shapes.safetensors"));
        assertArrayEquals(scores(1), Fields.values(matrix(table, "scores")));
        assertTrue(Fields.refusal(table, name).contains(words));
    }

    @Test
    void moreDimensionsCanBeHadFlattened() {
        for (Refused refused : read(FIXTURES.resolve("shapes.safetensors")).refused()) {
            assertEquals(refused.name().equals("cube"), refused.flattened().isPresent());
            refused.flattened().ifPresent(matrix -> assertArrayEquals(scores(1), Fields.values(matrix)));
        }
    }

    @Test
    void paddingAndUnknownEntries() {
        String header = "{\"__metadata__\":{\"a\":\"b\"},\"x\":"
                + tensor("U8", "[2]", 0, 2).replace("}", ",\"y\":[{}]}") + "}    ";
        assertArrayEquals(new double[2], Fields.values(matrix(read(write(header, 2)), "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"x\":1}",
                "{\"x\":{}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":2,\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2.0],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[[2]],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[99999999999999999999],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0]}}",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"shape\":[2],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":null,\"shape\":[2],\"data_offsets\":[0,2]}}",
                "{} {}",
                "{\"x\":\u0000}"
            })
    void damagedHeaders(String header) {
        assertRefused(() -> read(write(header, 2)), file, "damaged safetensors header", "character", "save_file");
    }

    @Test
    void tensorOfOneNameTwice() {
        String twice = "{\"x\":" + tensor("U8", "[1]", 0, 1) + ",\"x\":" + tensor("U8", "[1]", 1, 2) + "}";
        assertRefused(() -> read(write(twice, 2)), file, "damaged", "Duplicate");
    }

    @Test
    void deepNesting() {
        assertRefused(() -> read(write("{\"__metadata__\":" + "[".repeat(100_000), 0)), file, "damaged", "nesting");
    }

    @Test
    void offsetsThatCannotBe() {
        assertRefused(() -> read(write("{\"x\":" + tensor("U8", "[2]", -1, 1) + "}", 2)), file + "#x", "-1");
        assertRefused(
                () -> read(write("{\"x\":" + tensor("U8", "[2]", 2, 0) + "}", 2)), file + "#x", "from byte 2 to 0");
        assertRefused(
                () -> read(write("{\"x\":" + tensor("U8", "[3]", 0, 3) + "}", 2)), file, "truncated", "2 bytes", "3");
        assertRefused(
                () -> read(write("{\"x\":" + tensor("U8", "[9]", 0, Long.MAX_VALUE) + "}", 2)), file, "truncated");
        String overlap = "{\"y\":" + tensor("U8", "[2]", 1, 3) + ",\"x\":" + tensor("U8", "[2]", 0, 2) + "}";
        assertRefused(() -> read(write(overlap, 3)), file + "#y", "overlaps", "byte 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "F32 ; [2] ; cannot be float32, 2",
                "F64 ; [1, 2] ; cannot be float64, 1 × 2",
                "U8 ; [2147483639, 2147483639] ; cannot be uint8",
                "U8 ; [-1, -9] ; At most 2147483639",
                "U8 ; [9999999999] ; At most 2147483639",
                "U8 ; [9, 0] ; holds nothing",
                "C64 ; [1] ; 'C64'"
            })
    void sizesThatCannotBe(String type, String shape, String words) {
        String refusal = Fields.refusal(read(write("{\"x\":" + tensor(type, shape, 0, 9) + "}", 9)), "x");
        assertTrue(refusal.contains(words), refusal);
    }

    @Test
    void headersThatCannotBe() throws IOException {
        Files.write(file, new byte[7]);
        assertRefused(() -> read(file), file, "only 7 bytes");
        Files.write(file, new byte[] {9, 0, 0, 0, 0, 0, 0, 0, '{', '}'});
        assertRefused(() -> read(file), file, "truncated", "header");
        Files.write(file, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, '{', '}'});
        assertRefused(() -> read(file), file, "18446744073709551615 bytes", "at most 16777216");
    }

    @Test
    void absurdlyManyTensors() {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i <= 10_000; i++) {
            header.append(i == 0 ? "" : ",").append('"').append(i).append("\":").append(tensor("U8", "[1]", i, i + 1));
        }
        assertRefused(() -> read(write(header + "}", 10_001)), file, "more than 10000 tensors");
    }
}
