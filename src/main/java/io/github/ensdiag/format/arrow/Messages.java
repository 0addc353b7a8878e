package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/** Finds the messages of a file, by its footer, or of a stream, one after the other. */
final class Messages {
    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    /** The length of the footer and the signature. */
    private static final int TAIL = Integer.BYTES + 6;

    private final Source source;
    private final Function<List<Column>, Batches> start;
    private int records;
    private int dictionaries;

    private Messages(Source source, Function<List<Column>, Batches> start) {
        this.source = source;
        this.start = start;
    }

    /**
     * Reads all messages.
     *
     * @param start takes the columns, and gives what takes the batches
     */
    static Batches read(Source source, Function<List<Column>, Batches> start) {
        Messages messages = new Messages(source, start);
        return isFile(source) ? messages.file() : messages.stream();
    }

    /** Whether it begins with the signature of the file form. */
    static boolean isFile(Source source) {
        return hasMagic(source, 0);
    }

    private static boolean hasMagic(Source source, long at) {
        if (at < 0 || source.size() < at + MAGIC.length) {
            return false;
        }
        byte[] found = new byte[MAGIC.length];
        source.bytes().slice(at, MAGIC.length).get(found);
        return Arrays.equals(found, MAGIC);
    }

    private Batches file() {
        long end = source.size() - MAGIC.length;
        if (source.size() < 8 + TAIL || !hasMagic(source, end)) {
            throw new InputException(source.file() + " is a truncated Arrow file: it does not end with the signature "
                    + "of one. Save or copy the file again.");
        }
        int length = source.int32(end - Integer.BYTES);
        byte[] bytes = source.copy("footer", end - Integer.BYTES - length, length);
        Footer footer = source.decode("footer", () -> Footer.getRootAsFooter(ByteBuffer.wrap(bytes)));
        List<Column> columns =
                source.decode("footer", () -> SchemaReader.columns(source, footer.schema(), footer.version(), length));
        Batches batches = start.apply(columns);
        batches.requireDictionariesOnce();
        long left = blocks(footer::dictionariesLength, footer::dictionaries, batches, source.size());
        blocks(footer::recordBatchesLength, footer::recordBatches, batches, left);
        return batches;
    }

    /** @param left how many bytes the blocks may still have, as none may be there twice */
    private long blocks(IntSupplier count, IntFunction<Block> block, Batches batches, long left) {
        int blocks = source.decode("footer", count::getAsInt);
        for (int i = 0; i < blocks; i++) {
            int index = i;
            Block one = source.decode("footer", () -> block.apply(index));
            left -= length(one);
            if (left < 0) {
                throw source.damaged("footer", "it lists more bytes than the file has");
            }
            accept(placed(one), batches);
        }
        return left;
    }

    private long length(Block block) {
        return source.decode(
                "footer", () -> Math.addExact(Math.max(1, block.metaDataLength()), Math.max(0, block.bodyLength())));
    }

    private Message placed(Block block) {
        long offset = source.decode("footer", block::offset);
        int length = source.decode("footer", block::metaDataLength);
        long bodyLength = source.decode("footer", block::bodyLength);
        Message.Prefix prefix = Message.Prefix.at(source, next(), offset);
        if (prefix.end() - offset > length) {
            throw source.damaged(next(), "its description is longer than the footer says");
        }
        return Message.placed(source, next(), prefix, offset + length, bodyLength);
    }

    private Batches stream() {
        Message.Prefix prefix = Message.Prefix.at(source, "schema", 0);
        Message first = Message.following(source, "schema", prefix);
        if (!source.decode("schema", first::isSchema)) {
            throw source.damaged("schema", "it is not the first message");
        }
        Schema schema = new Schema();
        Batches batches = start.apply(source.decode(
                "schema",
                () -> SchemaReader.columns(
                        source, first.header(schema), first.flat().version(), prefix.length())));
        long at = first.body() + first.bodyLength();
        while (at < source.size()) {
            Message.Prefix following = Message.Prefix.at(source, next(), at);
            if (following.length() == 0) {
                break;
            }
            Message message = Message.following(source, next(), following);
            accept(message, batches);
            at = message.body() + message.bodyLength();
        }
        return batches;
    }

    /** A message's name before its type is known. */
    private String next() {
        return "message " + (records + dictionaries + 1);
    }

    private void accept(Message message, Batches batches) {
        source.progress().at(source.file(), message.body(), source.size());
        byte type = source.decode(message.where(), message::type);
        if (type == MessageHeader.RecordBatch) {
            Message named = named(message, "record batch " + records++);
            batches.records(
                    source.decode(named.where(), () -> BatchHeader.of(source, named, named.header(new RecordBatch()))));
        } else if (type == MessageHeader.DictionaryBatch) {
            Message named = named(message, "dictionary batch " + dictionaries++);
            DictionaryBatch batch = source.decode(named.where(), () -> named.header(new DictionaryBatch()));
            BatchHeader header = source.decode(named.where(), () -> BatchHeader.of(source, named, batch.data()));
            batches.dictionary(
                    source.decode(named.where(), batch::id), source.decode(named.where(), batch::isDelta), header);
        } else {
            throw source.damaged(message.where(), "it is neither a record batch nor a dictionary");
        }
    }

    private static Message named(Message message, String where) {
        return new Message(where, message.flat(), message.length(), message.body(), message.bodyLength());
    }
}
