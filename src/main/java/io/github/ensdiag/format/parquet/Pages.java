package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The pages of one column in one row group, one after the other. */
final class Pages {
    private static final int FIRST_LOOK = 1 << 10;
    private static final int LAST_LOOK = 1 << 24;

    private final ParquetFile file;
    private final Node leaf;
    private final int group;
    private final Footer.Chunk chunk;
    private final boolean asText;
    private final Memory memory;
    private final Codec codec;
    private final long end;
    private long at;
    private long left;
    private long held;
    private Dictionary dictionary;

    Pages(ParquetFile file, Node leaf, int group, Footer.Chunk chunk, boolean asText, Memory memory) {
        this.file = file;
        this.leaf = leaf;
        this.group = group;
        this.chunk = chunk;
        this.asText = asText;
        this.memory = memory;
        this.codec = Codec.values()[chunk.codec()];
        this.at = chunk.start();
        this.end = chunk.start() + chunk.length();
        this.left = chunk.values();
    }

    /**
     * A page of values.
     *
     * @param count with those that are null
     * @param repetition null if no list is around the column
     * @param definition null if no value can be null
     */
    record Page(int count, RunLengths repetition, RunLengths definition, Values values) {}

    /** The next page with values; null: there is none. */
    Page next() throws IOException {
        memory.give(held);
        held = 0;
        while (left > 0) {
            PageHeader header = header();
            byte[] packed = body(header.packed());
            if (header.kind() == PageHeader.DICTIONARY) {
                dictionary = dictionary(header, packed);
            } else if (header.kind() == PageHeader.DATA || header.kind() == PageHeader.DATA_2) {
                require(
                        header.values() >= 0 && header.values() <= left,
                        "it declares a page of " + header.values() + " values, " + left + " are left");
                left -= header.values();
                Page page = header.kind() == PageHeader.DATA ? first(header, packed) : second(header, packed);
                if (page.count > 0) {
                    return page;
                }
            }
        }
        return null;
    }

    private PageHeader header() throws IOException {
        for (int look = FIRST_LOOK; ; look *= 8) {
            int length = (int) Math.min(look, end - at);
            ThriftReader reader = new ThriftReader(file.bytes(at, length));
            try {
                PageHeader header = PageHeader.read(reader);
                at += reader.position();
                return header;
            } catch (DamagedException.CutException e) {
                if (length == end - at || look >= LAST_LOOK) {
                    throw new DamagedException(
                            "it ends before its " + chunk.values() + " values, " + left + " are left", e);
                }
            }
        }
    }

    private byte[] body(int length) throws IOException {
        require(
                length >= 0 && length <= end - at,
                "it declares a page of " + length + " bytes, " + (end - at) + " are left");
        byte[] bytes = file.bytes(at, length);
        at += length;
        file.advance(length);
        return bytes;
    }

    private Dictionary dictionary(PageHeader header, byte[] packed) {
        require(dictionary == null, "it has two dictionaries");
        byte[] bytes = unpacked(packed, 0, header.unpacked());
        int count = header.values();
        // a text takes at least the bytes of its length
        int least = leaf.type() == LeafType.TEXT ? Integer.BYTES : leaf.type().bytes();
        require(
                count >= 0 && (long) count * least <= bytes.length && (least > 0 || count <= 2),
                "it declares " + count + " values in a dictionary of " + bytes.length + " bytes");
        held -= bytes.length;
        memory.give(bytes.length);
        memory.take(bytes.length * 2L);
        return Dictionary.of(Encodings.plain(leaf.type(), little(bytes, 0, bytes.length)), count, asText);
    }

    private Page first(PageHeader header, byte[] packed) {
        byte[] bytes = unpacked(packed, 0, header.unpacked());
        ByteBuffer rest = little(bytes, 0, bytes.length);
        RunLengths repetition = levels(rest, leaf.repetition(), header.repetitionEncoding());
        RunLengths definition = levels(rest, leaf.definition(), header.definitionEncoding());
        return page(header, repetition, definition, rest.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    private RunLengths levels(ByteBuffer bytes, int most, int encoding) {
        if (most == 0) {
            return null;
        }
        require(
                encoding == PageHeader.RUN_LENGTHS,
                "its levels are in the encoding number " + encoding + ", which is out of use");
        int length = bytes.getInt();
        require(length >= 0 && length <= bytes.remaining(), "it declares levels of " + length + " bytes");
        RunLengths levels = levels(bytes.array(), bytes.position(), length, most);
        bytes.position(bytes.position() + length);
        return levels;
    }

    private Page second(PageHeader header, byte[] packed) {
        int repetition = header.repetitionBytes();
        int definition = header.definitionBytes();
        require(
                repetition >= 0 && definition >= 0 && (long) repetition + definition <= packed.length,
                "it declares " + "levels of " + repetition + " and " + definition + " bytes in a page of "
                        + packed.length);
        int levels = repetition + definition;
        byte[] bytes = packed;
        int from = levels;
        if (header.compressed()) {
            bytes = unpacked(packed, levels, header.unpacked() - levels);
            from = bytes == packed ? levels : 0;
        }
        return page(
                header,
                leaf.repetition() == 0 ? null : levels(packed, 0, repetition, leaf.repetition()),
                leaf.definition() == 0 ? null : levels(packed, repetition, definition, leaf.definition()),
                little(bytes, from, bytes.length - from));
    }

    private Page page(PageHeader header, RunLengths repetition, RunLengths definition, ByteBuffer values) {
        return new Page(
                header.values(),
                repetition,
                definition,
                Encodings.values(header.encoding(), leaf.type(), values, dictionary));
    }

    /** The bytes themselves if they are not compressed. */
    private byte[] unpacked(byte[] packed, int from, int size) {
        if (codec == Codec.UNCOMPRESSED) {
            hold(packed.length);
            return packed;
        }
        require(
                size >= 0 && Codec.isPlausible(packed.length - from, size),
                "it declares a page of " + (packed.length - from) + " bytes that unpacks to " + size);
        hold(size);
        return codec.unpack(packed, from, size);
    }

    private void hold(long bytes) {
        held += bytes;
        memory.take(bytes);
    }

    private static RunLengths levels(byte[] bytes, int from, int length, int most) {
        return new RunLengths(little(bytes, from, length), RunLengths.width(most));
    }

    private static ByteBuffer little(byte[] bytes, int from, int length) {
        return ByteBuffer.wrap(bytes, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(boolean right, String why) {
        if (!right) {
            throw new DamagedException(why);
        }
    }

    /** What went wrong on the way, with the place in the file. */
    InputException damaged(String why, Throwable cause) {
        String where = " in row group " + group + ", counted from 0, column \"" + leaf.name() + "\", before byte " + at;
        return file.damaged(where, why, cause);
    }
}
