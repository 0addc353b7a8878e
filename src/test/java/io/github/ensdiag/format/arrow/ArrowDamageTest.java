package io.github.ensdiag.format.arrow;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.flatbuffers.FlatBufferBuilder;
import io.github.ensdiag.format.arrow.ArrowWriter.Codec;
import io.github.ensdiag.format.arrow.ArrowWriter.Part;
import io.github.ensdiag.format.arrow.ArrowWriter.Spec;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and in which words. */
class ArrowDamageTest {
    private static final byte[] NONE = {};
    private static final Spec SCORE = new Spec("score", "f4", 0);
    private static final Spec LIST = new Spec("scores", "list", 0, new Spec("item", "f4", 0));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("x.arrow");
    }

    private Table read(byte[] bytes) {
        try {
            return ArrowFixture.read(Files.write(file, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table read(ArrowWriter writer) {
        return read(writer.bytes());
    }

    private static ArrowWriter writer(Spec... specs) {
        return new ArrowWriter(Codec.NONE).schema(specs);
    }

    private static Part zeros(long declared, int there) {
        return new Part(declared, 0, List.of(NONE, new byte[4 * there]));
    }

    /** Lists of these lengths, with a length of −1 where there is none. */
    private static Part lists(int... lengths) {
        ByteBuffer offsets = ArrowWriter.little(4 * lengths.length + 4).putInt(0);
        byte[] validity = new byte[(lengths.length + 7) / 8];
        int size = 0;
        for (int i = 0; i < lengths.length; i++) {
            size += Math.max(0, lengths[i]);
            offsets.putInt(size);
            validity[i / 8] |= (byte) (lengths[i] < 0 ? 0 : 1 << i % 8);
        }
        return new Part(lengths.length, 1, List.of(validity, offsets.array()), zeros(size, size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"js_columns.arrow", "pl_lz4.arrow"})
    void truncatedFiles(String name) throws IOException {
        byte[] whole = Files.readAllBytes(ArrowFixture.path(name));
        for (int length = 1; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertRefused(() -> read(cut), file, cut.length < 6 ? "damaged" : "truncated");
        }
        assertRefused(() -> read(NONE), file, "is empty");
    }

    @Test
    void truncatedStreams() throws IOException {
        byte[] whole = Files.readAllBytes(ArrowFixture.path("js_columns.arrows"));
        assertRefused(() -> read(Arrays.copyOf(whole, 100)), file, "schema", "the file has 100", "truncated");
        assertRefused(() -> read(Arrays.copyOf(whole, whole.length - 20)), file, "message 3", "truncated");
    }

    @Test
    void bigEndian() {
        assertRefused(() -> read(new ArrowWriter(Codec.NONE).bigEndian().schema(SCORE)), file, "big-endian");
    }

    @Test
    void nothingInIt() {
        assertRefused(() -> read(writer()), file, "no columns");
        assertRefused(() -> read(writer(SCORE)), file, "no rows");
        assertRefused(() -> read(writer(SCORE).batch(0, zeros(0, 0))), file, "no rows");
    }

    @Test
    void moreRowsThanBytes() {
        assertRefused(
                () -> read(writer(SCORE).batch(2_000_000_000, zeros(2_000_000_000, 3))),
                file,
                "record batch 0",
                "the column \"score\" of 2000000000 values has a buffer of 12 bytes where 8000000000 are needed",
                "to_feather");
        assertRefused(
                () -> read(writer(SCORE).batch(1, zeros(1, 1)).batch(3_000_000_000L, zeros(3_000_000_000L, 3))),
                file,
                "record batch 1",
                "3000000000 rows");
        assertRefused(() -> read(writer(SCORE).batch(5, zeros(4, 4))), file, "\"score\" has 4 rows, the batch 5");
    }

    @ParameterizedTest
    @EnumSource(names = {"LZ4", "ZSTD"})
    void compressedBombs(Codec codec) {
        // a gigabyte of zeros is plausible only in a file that is not tiny
        byte[] bytes =
                new ArrowWriter(codec).schema(SCORE).batch(4, zeros(4, 4)).bytes();
        int magic = codec == Codec.LZ4 ? 0x184D2204 : 0xFD2FB528;
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (little.getInt(at) != magic) {
            at++;
        }
        little.putLong(at - 8, 1L << 40);
        assertRefused(
                () -> read(bytes), file, "record batch 0", "buffer 1 unpacks to 1099511627776 bytes", "plausible");
        little.putLong(at - 8, 15);
        assertRefused(() -> read(bytes), file, "buffer 1 cannot be unpacked");
        little.putLong(at - 8, 17);
        assertRefused(() -> read(bytes), file, "buffer 1", "unpacks to 16 bytes where it declares 17");
    }

    @Test
    void fieldsThatHoldEachOtherAgainAndAgain() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int field = leaf(builder);
        for (int depth = 0; depth < 31; depth++) {
            field = struct(builder, field, field); // 2^31 fields in the end
        }
        int doubled = field;
        assertRefused(() -> read(schema(builder, doubled)), file, "schema", "again and again");
        FlatBufferBuilder deep = new FlatBufferBuilder();
        field = leaf(deep);
        for (int depth = 0; depth < 40; depth++) {
            field = struct(deep, field);
        }
        int deepest = field;
        assertRefused(() -> read(schema(deep, deepest)), file, "schema", "nested deeper");
    }

    private static int leaf(FlatBufferBuilder builder) {
        builder.startTable(0);
        return Field.createField(builder, 0, true, Type.Utf8, builder.endTable(), 0, 0, 0);
    }

    private static int struct(FlatBufferBuilder builder, int... members) {
        builder.startTable(0);
        int type = builder.endTable();
        int children = Field.createChildrenVector(builder, members);
        return Field.createField(builder, 0, true, Type.Struct_, type, 0, children, 0);
    }

    private static byte[] schema(FlatBufferBuilder builder, int field) {
        int fields = Schema.createFieldsVector(builder, new int[] {field});
        int schema = Schema.createSchema(builder, (short) 0, fields, 0, 0);
        builder.finish(Message.createMessage(builder, MetadataVersion.V5, MessageHeader.Schema, schema, 0, 0));
        byte[] description = builder.sizedByteArray();
        return ArrowWriter.little(8 + description.length)
                .putInt(-1)
                .putInt(description.length)
                .put(description)
                .array();
    }

    @Test
    void longListsMustBeEven() {
        String why = ArrowFixture.refused(
                        read(writer(LIST).batch(2, lists(1200, 1200)).batch(3, lists(1200, -1, 1199))), "scores")
                .why()
                .getMessage();
        assertTrue(why.startsWith(file + ": the column \"scores\" holds lists of different lengths, up to 1200"), why);
        assertTrue(why.contains("row 4, counted from 0, in record batch 1"), why);
        Table missing = read(writer(LIST).batch(3, lists(1200, -1, 1200)));
        double[] values =
                ArrowFixture.all(ArrowFixture.numbers(missing, "scores").matrix());
        assertEquals(0, values[1199]);
        assertTrue(Double.isNaN(values[1200]) && Double.isNaN(values[2399]));
        assertEquals(0, values[2400]);
    }

    @Test
    void emptyLists() {
        Table table = read(writer(LIST).batch(2, lists(0, -1)));
        assertTrue(ArrowFixture.refused(table, "scores").why().getMessage().contains("all its lists are empty"));
        Spec fixed = new Spec("scores", "fixed", 0, new Spec("item", "f4", 0));
        Part none = new Part(2_000_000_000, 0, List.of(NONE), zeros(0, 0));
        Table nothing = read(writer(fixed).batch(2_000_000_000, none));
        assertTrue(ArrowFixture.refused(nothing, "scores").why().getMessage().contains("all its lists are empty"));
    }

    @Test
    void offsetsGoForwardOnly() {
        byte[] offsets =
                ArrowWriter.little(16).putInt(0).putInt(3).putInt(2).putInt(4).array();
        Part part = new Part(3, 0, List.of(NONE, offsets), zeros(4, 4));
        assertRefused(
                () -> read(writer(LIST).batch(3, part)),
                file,
                "record batch 0",
                "the list in row 1 of it, in the column \"scores\", begins at value 3 and ends at 2, of 4");
    }

    @Test
    void indicesBeyondTheDictionary() {
        Part indices =
                new Part(3, 0, List.of(NONE, ArrowWriter.little(12).putInt(4, 7).array()));
        byte[] offsets = ArrowWriter.little(8).putInt(0).putInt(2).array();
        Part values = new Part(1, 0, List.of(NONE, offsets, new byte[] {'a', 'b'}));
        Spec spec = new Spec("decision", "dict", 3);
        assertRefused(
                () -> read(writer(spec).dictionary(3, false, values).batch(3, indices)),
                file,
                "record batch 0",
                "the column \"decision\" refers to value 7 of a dictionary of 1");
        assertRefused(() -> read(writer(spec).batch(3, indices)), file, "refers to value 0 of a dictionary of 0");
    }

    @Test
    void manyViewsOfOneLongText() {
        int rows = 5000;
        int length = 1 << 16;
        ByteBuffer views = ArrowWriter.little(16 * rows);
        for (int i = 0; i < rows; i++) {
            views.putInt(length - i).putInt(0).putInt(0).putInt(i);
        }
        Part part = new Part(rows, 0, List.of(NONE, views.array(), new byte[length], new byte[1]));
        Table table = read(writer(new Spec("id", "view", 0), SCORE).batch(rows, part, zeros(rows, rows)));
        String why = ArrowFixture.refused(table, "id").why().getMessage();
        assertTrue(why.contains("more than 256 MiB of text in the column \"id\""), why);
        assertArrayEquals(
                new double[rows],
                ArrowFixture.all(ArrowFixture.numbers(table, "").matrix()));
    }
}
