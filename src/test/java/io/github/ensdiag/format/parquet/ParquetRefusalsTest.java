package io.github.ensdiag.format.parquet;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused in words, and what only some would ask for is kept from them alone. */
class ParquetRefusalsTest {
    @TempDir
    Path directory;

    @Test
    void unreadableFiles() {
        refused("polars_brotli.parquet", "compressed with brotli", "column \"id\"", "compression=\"zstd\"");
        refused("duckdb_brotli.parquet", "compressed with brotli");
        refused("duckdb_encrypted.parquet", "is encrypted", "without encryption");
        refused("duckdb_empty.parquet", "holds no rows");
    }

    @Test
    void truncatedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(Read.fixture("polars_snappy.parquet"));
        for (int length : new int[] {4, 11, 12, 500, whole.length - 1}) {
            refused(Arrays.copyOf(whole, length), "is truncated: it does not end with PAR1", "copy the file again");
        }
        refused(new byte[] {'P', 'A', 'R'}, "does not begin with PAR1");
    }

    @Test
    void damagedFilesNameThePlace() throws IOException {
        byte[] whole = Files.readAllBytes(Read.fixture("duckdb_groups.parquet"));
        byte[] huge = whole.clone();
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(huge.length - 8, -1);
        refused(huge, "damaged at its end", "declares a footer of 4294967295 bytes");
        byte[] page = whole.clone();
        Arrays.fill(page, 4, 1000, (byte) 0x15);
        refused(page, "is damaged in row group 0, counted from 0, column \"id\", before byte");
        byte[] footer = whole.clone();
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8);
        Arrays.fill(footer, footer.length - 8 - length, footer.length - 8, (byte) 0xFF);
        refused(footer, "is damaged in its footer, from byte " + (footer.length - 8 - length) + " on");
    }

    @Test
    void listsThatDifferAreRefusedOnlyIfTheyAreLong() throws IOException {
        String schema = "message m { required group scores (LIST) { repeated group list { required float element; } } "
                + "required float cat; }";
        Path file = ApacheWriter.write(
                directory.resolve("lists.parquet"),
                schema,
                5,
                (i, group) -> {
                    list(group.addGroup("scores"), i == 3 ? 999 : 1001);
                    group.add("cat", 0.5f);
                },
                b -> b);
        Table table = new ParquetReader().read(file, Progress.NONE);
        String why = Read.refused(table, "scores").why().getMessage();
        assertTrue(
                why.contains("column \"scores\", holds lists of different lengths: "
                        + "row 3, counted from 0, has 999 values, the rows before it 1001."),
                why);
        assertEquals(5, Read.numbers(table, "").matrix().rows());
    }

    @Test
    void keysThatOccurTwiceAndEmptyLists() throws IOException {
        String schema = "message m { required group by_class (MAP) { repeated group key_value { "
                + "required binary key (STRING); required float value; } } repeated float none; required float cat; }";
        Path file = ApacheWriter.write(
                directory.resolve("maps.parquet"),
                schema,
                3,
                (i, group) -> {
                    Group map = group.addGroup("by_class");
                    map.addGroup("key_value").append("key", "cat").append("value", 1f);
                    map.addGroup("key_value")
                            .append("key", i == 2 ? "cat" : "dog")
                            .append("value", 2f);
                    group.add("cat", 0.5f);
                },
                b -> b);
        Table table = new ParquetReader().read(file, Progress.NONE);
        String why = Read.refused(table, "by_class").why().getMessage();
        assertTrue(why.contains("holds a key twice in row 2, counted from 0."), why);
        String none = Read.refused(table, "none").why().getMessage();
        assertTrue(none.contains("holds empty lists only"), none);
    }

    @Test
    void vectorsOfSpark() throws IOException {
        String vector = " { required int32 type (INT_8); optional int32 size; "
                + "optional group indices (LIST) { repeated group list { required int32 element; } } "
                + "optional group values (LIST) { repeated group list { required double element; } } } ";
        Path file = ApacheWriter.write(
                directory.resolve("spark.parquet"),
                "message spark_schema { optional group probability" + vector + "optional group rawPrediction" + vector
                        + "required double prediction; required double class_0; }",
                4,
                (i, group) -> {
                    list(group.addGroup("probability").append("type", 1).addGroup("values"), 0.25 * i, 1 - 0.25 * i);
                    Group raw = group.addGroup("rawPrediction").append("type", i == 2 ? 0 : 1);
                    list(raw.addGroup("values"), 1.0);
                    group.add("prediction", (double) (i % 2));
                    group.add("class_0", (double) i);
                },
                b -> b);
        Table table = new ParquetReader().read(file, Progress.NONE);
        assertEquals(
                List.of(0.5, 0.5),
                Arrays.stream(Read.rows(Read.numbers(table, "probability").matrix())[2])
                        .boxed()
                        .toList());
        String why = Read.refused(table, "rawPrediction").why().getMessage();
        assertTrue(why.contains("holds sparse vectors") && why.contains("vector_to_array"), why);
        assertEquals(Optional.of("1"), Read.texts(table, "prediction").value(3, 0));
        assertEquals(List.of("class_0"), Read.numbers(table, "").columns());
    }

    @Test
    void numbersOfOldAnnotations() throws IOException {
        String schema = "message m { required int32 small (UINT_8); required int32 large (UINT_32); "
                + "required int64 larger (UINT_64); required int96 moment; required fixed_len_byte_array(3) code; "
                + "required binary name (UTF8); required binary json (JSON); required binary bson (BSON); "
                + "required int32 time (TIME_MILLIS); required binary plain; }";
        Path file = ApacheWriter.write(
                directory.resolve("old.parquet"),
                schema,
                2,
                (i, group) -> {
                    group.append("small", 200).append("large", -1).append("larger", -1L);
                    group.add("moment", org.apache.parquet.io.api.Binary.fromConstantByteArray(new byte[12]));
                    group.add("code", org.apache.parquet.io.api.Binary.fromConstantByteArray(new byte[3]));
                    group.append("name", "n" + i).append("json", "{}").append("bson", "b");
                    group.append("time", 5).append("plain", "text");
                },
                b -> b);
        Table table = new ParquetReader().read(file, Progress.NONE);
        assertEquals(
                List.of("small", "large", "larger"), Read.numbers(table, "").columns());
        double[] row = Read.rows(Read.numbers(table, "").matrix())[1];
        assertEquals(List.of(200.0, 4294967295.0, 0x1p64), List.of(row[0], row[1], row[2]));
        assertEquals(Optional.of("n1"), Read.texts(table, "name").value(1, 0));
        assertEquals(Optional.of("{}"), Read.texts(table, "json").value(1, 0));
        assertEquals(Optional.of("text"), Read.texts(table, "plain").value(1, 0));
        assertTrue(Read.refused(table, "moment").why().getMessage().contains("int96 (a timestamp)"));
        assertTrue(Read.refused(table, "code").why().getMessage().contains("bytes of fixed length"));
        assertTrue(Read.refused(table, "bson").why().getMessage().contains("BSON"));
        assertTrue(Read.refused(table, "time").why().getMessage().contains("the type time"));
    }

    private static void list(Group list, int length) {
        for (int j = 0; j < length; j++) {
            list.addGroup("list").append("element", (float) j);
        }
    }

    private static void list(Group list, double... values) {
        for (double value : values) {
            list.addGroup("list").append("element", value);
        }
    }

    private static void refused(String fixture, Object... words) {
        assertRefused(() -> Read.table(fixture), words);
    }

    private void refused(byte[] content, Object... words) throws IOException {
        Path file = directory.resolve("damaged.parquet");
        Files.write(file, content);
        assertRefused(() -> new ParquetReader().read(file, Progress.NONE), words);
    }
}
