package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Values of which each is some bytes. */
abstract class ByteValues implements Values {
    /** Bytes of the longest text that may be an id or the name of a class. */
    static final int LONGEST = 1 << 16;

    /** The text of the next value. */
    abstract String next();

    @Override
    public void texts(String[] into, int at, int count) {
        for (int i = 0; i < count; i++) {
            into[at + i] = next();
        }
    }

    @Override
    public void numbers(double[] into, int at, int count) {
        throw new IllegalStateException("text is no number");
    }

    static void requireShort(int length) {
        if (length > LONGEST) {
            throw new UnfitTextException(
                    "a text of " + length + " bytes, where ids and names of classes have at most " + LONGEST);
        }
    }

    static String text(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new DamagedException("it declares a text of " + length + " bytes, more than are left");
        }
        requireShort(length);
        int from = bytes.arrayOffset() + bytes.position();
        bytes.position(bytes.position() + length);
        return text(bytes.array(), from, length);
    }

    static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            requireText(ByteBuffer.wrap(bytes, from, length));
        }
        return text;
    }

    private static void requireText(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw new UnfitTextException("bytes that are no text in UTF-8");
        }
    }

    /** Each behind its length. */
    static final class Plain extends ByteValues {
        private final ByteBuffer bytes;

        Plain(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        String next() {
            return text(bytes, bytes.getInt());
        }
    }

    /** UUIDs as they are written. */
    static final class Uuids extends ByteValues {
        private final ByteBuffer bytes;

        Uuids(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        String next() {
            long high = Long.reverseBytes(bytes.getLong());
            return new UUID(high, Long.reverseBytes(bytes.getLong())).toString();
        }
    }

    /** All lengths first. */
    static final class DeltaLengths extends ByteValues {
        private final DeltaNumbers lengths;
        private final ByteBuffer bytes;

        DeltaLengths(ByteBuffer bytes) {
            this.lengths = new DeltaNumbers(LeafType.INT32, Encodings.copy(bytes));
            DeltaNumbers.skip(bytes);
            this.bytes = bytes;
        }

        @Override
        String next() {
            return text(bytes, Math.toIntExact(lengths.next()));
        }
    }

    /** Each as its difference from the one before: how many bytes they share, and those that follow. */
    static final class DeltaTexts extends ByteValues {
        private final DeltaNumbers shared;
        private final DeltaNumbers lengths;
        private final ByteBuffer bytes;
        private final byte[] value = new byte[LONGEST];
        private int before;

        DeltaTexts(ByteBuffer bytes) {
            this.shared = new DeltaNumbers(LeafType.INT32, Encodings.copy(bytes));
            DeltaNumbers.skip(bytes);
            this.lengths = new DeltaNumbers(LeafType.INT32, Encodings.copy(bytes));
            DeltaNumbers.skip(bytes);
            this.bytes = bytes;
        }

        @Override
        String next() {
            int same = Math.toIntExact(shared.next());
            int more = Math.toIntExact(lengths.next());
            if (same < 0 || same > before || more < 0 || more > bytes.remaining()) {
                throw new DamagedException("it declares a text of " + same + " and " + more + " bytes");
            }
            requireShort(Math.addExact(same, more));
            bytes.get(value, same, more);
            before = same + more;
            return text(value, 0, before);
        }
    }
}
