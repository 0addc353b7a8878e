package io.github.ensdiag.format.arrow;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.MessageHeader;

/**
 * A message of a file or stream: its description, which is a FlatBuffer, and where its body lies.
 *
 * @param where for messages to the user: {@code record batch 3}
 * @param length of the description in bytes
 * @param body position of the first byte of the body
 */
record Message(String where, org.apache.arrow.flatbuf.Message flat, int length, long body, long bodyLength) {
    private static final int CONTINUATION = -1;

    /**
     * Where a description lies.
     *
     * @param start of the description; the position behind its length
     * @param length in bytes; 0 at the end of a stream
     */
    record Prefix(long start, int length) {
        /** Reads the length before a description. Before Arrow 0.15 no mark was put before it. */
        static Prefix at(Source source, String where, long position) {
            source.requireWithin(where, position, Integer.BYTES);
            int first = source.int32(position);
            if (first != CONTINUATION) {
                return checked(source, where, position + Integer.BYTES, first);
            }
            source.requireWithin(where, position, Long.BYTES);
            return checked(source, where, position + Long.BYTES, source.int32(position + Integer.BYTES));
        }

        private static Prefix checked(Source source, String where, long start, int length) {
            if (length < 0) {
                throw source.damaged(where, "the length of its description is " + length);
            }
            source.requireWithin(where, start, length);
            return new Prefix(start, length);
        }

        long end() {
            return start + length;
        }
    }

    /** A message whose body follows its description. */
    static Message following(Source source, String where, Prefix prefix) {
        org.apache.arrow.flatbuf.Message flat = flat(source, where, prefix);
        long bodyLength = source.decode(where, flat::bodyLength);
        source.requireWithin(where, prefix.end(), bodyLength);
        return new Message(where, flat, prefix.length(), prefix.end(), bodyLength);
    }

    /** A message of a file, whose footer says where its body lies. */
    static Message placed(Source source, String where, Prefix prefix, long body, long bodyLength) {
        source.requireWithin(where, body, bodyLength);
        return new Message(where, flat(source, where, prefix), prefix.length(), body, bodyLength);
    }

    private static org.apache.arrow.flatbuf.Message flat(Source source, String where, Prefix prefix) {
        byte[] bytes = source.copy(where, prefix.start(), prefix.length());
        return source.decode(where, () -> org.apache.arrow.flatbuf.Message.getRootAsMessage(ByteBuffer.wrap(bytes)));
    }

    byte type() {
        return flat.headerType();
    }

    boolean isSchema() {
        return type() == MessageHeader.Schema;
    }

    /** @param into of the class that belongs to the type */
    <T extends Table> T header(T into) {
        if (flat.header(into) == null) {
            throw new IllegalArgumentException("no header");
        }
        return into;
    }
}
