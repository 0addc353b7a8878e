package io.github.ensdiag.format.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

/** Writes Arrow streams for tests, from the format's description and not from the code under test. */
final class ArrowWriter {
    /** How buffers are compressed. */
    enum Codec {
        NONE,
        LZ4,
        ZSTD
    }

    /**
     * A field of the schema.
     *
     * @param type one of {@code f4, f8, i4, utf8, view, list, fixed, struct, dict}
     * @param size of a fixed list, or the id of a dictionary
     */
    record Spec(String name, String type, int size, Spec... members) {}

    /** An array: what a batch holds for a field. Views alone have more than three buffers. */
    record Part(long length, long missing, List<byte[]> buffers, Part... members) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Codec codec;
    private short endianness = Endianness.Little;

    ArrowWriter(Codec codec) {
        this.codec = codec;
    }

    ArrowWriter bigEndian() {
        endianness = Endianness.Big;
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    ArrowWriter schema(Spec... specs) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int[] fields =
                Arrays.stream(specs).mapToInt(spec -> field(builder, spec)).toArray();
        int schema = Schema.createSchema(builder, endianness, Schema.createFieldsVector(builder, fields), 0, 0);
        return message(builder, MessageHeader.Schema, schema, new byte[0]);
    }

    ArrowWriter batch(long rows, Part... parts) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        return message(builder, MessageHeader.RecordBatch, records(builder, rows, body, parts), body.toByteArray());
    }

    ArrowWriter dictionary(long id, boolean delta, Part values) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int records = records(builder, values.length(), body, values);
        int batch = DictionaryBatch.createDictionaryBatch(builder, id, records, delta);
        return message(builder, MessageHeader.DictionaryBatch, batch, body.toByteArray());
    }

    private static int field(FlatBufferBuilder builder, Spec spec) {
        int name = builder.createString(spec.name());
        int[] members = Arrays.stream(spec.members())
                .mapToInt(member -> field(builder, member))
                .toArray();
        int children = Field.createChildrenVector(builder, members);
        int dictionary = 0;
        if (spec.type().equals("dict")) {
            dictionary = DictionaryEncoding.createDictionaryEncoding(
                    builder, spec.size(), Int.createInt(builder, 32, true), false, (short) 0);
        }
        byte code = Type.Utf8;
        int type;
        switch (spec.type()) {
            case "f4", "f8" -> {
                code = Type.FloatingPoint;
                short precision = spec.type().equals("f4") ? Precision.SINGLE : Precision.DOUBLE;
                type = FloatingPoint.createFloatingPoint(builder, precision);
            }
            case "i4" -> {
                code = Type.Int;
                type = Int.createInt(builder, 32, true);
            }
            case "fixed" -> {
                code = Type.FixedSizeList;
                type = FixedSizeList.createFixedSizeList(builder, spec.size());
            }
            case "view" -> {
                code = Type.Utf8View;
                builder.startTable(0);
                type = builder.endTable();
            }
            default -> {
                code = spec.type().equals("list") ? Type.List : spec.type().equals("struct") ? Type.Struct_ : code;
                builder.startTable(0);
                type = builder.endTable();
            }
        }
        return Field.createField(builder, name, true, code, type, dictionary, children, 0);
    }

    private int records(FlatBufferBuilder builder, long rows, ByteArrayOutputStream body, Part... parts) {
        List<Part> nodes = new ArrayList<>();
        for (Part part : parts) {
            collect(part, nodes);
        }
        List<long[]> places = new ArrayList<>();
        for (Part node : nodes) {
            for (byte[] buffer : node.buffers()) {
                byte[] stored = compress(buffer);
                places.add(new long[] {body.size(), stored.length});
                body.writeBytes(stored);
                body.writeBytes(new byte[(8 - stored.length % 8) % 8]);
            }
        }
        RecordBatch.startBuffersVector(builder, places.size());
        for (int i = places.size() - 1; i >= 0; i--) {
            Buffer.createBuffer(builder, places.get(i)[0], places.get(i)[1]);
        }
        int buffers = builder.endVector();
        RecordBatch.startNodesVector(builder, nodes.size());
        for (int i = nodes.size() - 1; i >= 0; i--) {
            FieldNode.createFieldNode(
                    builder, nodes.get(i).length(), nodes.get(i).missing());
        }
        int vector = builder.endVector();
        long[] views = nodes.stream()
                .filter(node -> node.buffers().size() > 3)
                .mapToLong(node -> node.buffers().size() - 2)
                .toArray();
        int variadic = RecordBatch.createVariadicBufferCountsVector(builder, views);
        int compression = codec == Codec.NONE
                ? 0
                : BodyCompression.createBodyCompression(builder, (byte) (codec.ordinal() - 1), (byte) 0);
        return RecordBatch.createRecordBatch(builder, rows, vector, buffers, compression, variadic);
    }

    private static void collect(Part part, List<Part> into) {
        into.add(part);
        for (Part member : part.members()) {
            collect(member, into);
        }
    }

    private ArrowWriter message(FlatBufferBuilder builder, byte type, int header, byte[] body) {
        builder.finish(Message.createMessage(builder, MetadataVersion.V5, type, header, body.length, 0));
        byte[] description = builder.sizedByteArray();
        int padded = (description.length + 7) / 8 * 8;
        out.writeBytes(little(8).putInt(-1).putInt(padded).array());
        out.writeBytes(Arrays.copyOf(description, padded));
        out.writeBytes(body);
        return this;
    }

    private byte[] compress(byte[] buffer) {
        if (codec == Codec.NONE || buffer.length == 0) {
            return buffer;
        }
        Compressor compressor = codec == Codec.LZ4 ? new Lz4Compressor() : new ZstdCompressor();
        byte[] packed = new byte[compressor.maxCompressedLength(buffer.length)];
        int length = compressor.compress(buffer, 0, buffer.length, packed, 0, packed.length);
        byte[] frame = Arrays.copyOf(packed, length);
        if (codec == Codec.LZ4) { // independent blocks of up to 4 MiB, no checksums
            frame = little(length + 15)
                    .putInt(0x184D2204)
                    .put((byte) 0x60)
                    .put((byte) 0x70)
                    .put((byte) 0x73)
                    .putInt(length)
                    .put(frame)
                    .putInt(0)
                    .array();
        }
        return little(frame.length + 8).putLong(buffer.length).put(frame).array();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
