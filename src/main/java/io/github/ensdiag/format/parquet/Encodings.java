package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds out how the values of a page are encoded. */
final class Encodings {
    private static final int PLAIN = 0;
    private static final int PLAIN_DICTIONARY = 2;
    private static final int RUN_LENGTHS = 3;
    private static final int DELTA_NUMBERS = 5;
    private static final int DELTA_LENGTHS = 6;
    private static final int DELTA_TEXTS = 7;
    private static final int DICTIONARY = 8;
    private static final int SPLIT = 9;

    private Encodings() {}

    /** @param dictionary null if there is none */
    static Values values(int encoding, LeafType type, ByteBuffer bytes, Dictionary dictionary) {
        boolean integers = type.isNumber() && !type.isFloat() && type != LeafType.BOOL;
        if (encoding == PLAIN || !bytes.hasRemaining()) { // nothing need be written where all is null
            return plain(type, bytes);
        }
        if ((encoding == PLAIN_DICTIONARY || encoding == DICTIONARY) && dictionary != null) {
            return dictionary.values(bytes);
        }
        if (encoding == RUN_LENGTHS && type == LeafType.BOOL) {
            return Booleans.inRuns(bytes);
        }
        if (encoding == DELTA_NUMBERS && integers) {
            return new DeltaNumbers(type, bytes);
        }
        if (encoding == DELTA_LENGTHS && type == LeafType.TEXT) {
            return new ByteValues.DeltaLengths(bytes);
        }
        if (encoding == DELTA_TEXTS && type == LeafType.TEXT) {
            return new ByteValues.DeltaTexts(bytes);
        }
        if (encoding == SPLIT && type.bytes() > 0) {
            return plain(type, joined(bytes, type.bytes()));
        }
        throw new DamagedException("its values are in the encoding number " + encoding + ", which does not go with "
                + type + (encoding == PLAIN_DICTIONARY || encoding == DICTIONARY ? " without a dictionary" : ""));
    }

    /** The values of a dictionary. */
    static Values plain(LeafType type, ByteBuffer bytes) {
        return switch (type) {
            case BOOL -> Booleans.plain(bytes);
            case TEXT -> new ByteValues.Plain(bytes);
            case UUID -> new ByteValues.Uuids(bytes);
            default -> new PlainNumbers(type, bytes);
        };
    }

    /** Puts the bytes of each value together: all first bytes stand first, then all second ones. */
    private static ByteBuffer joined(ByteBuffer bytes, int width) {
        int count = bytes.remaining() / width;
        byte[] joined = new byte[count * width];
        for (int part = 0; part < width; part++) {
            for (int i = 0; i < count; i++) {
                joined[i * width + part] = bytes.get();
            }
        }
        return ByteBuffer.wrap(joined).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same bytes with a position of their own. */
    static ByteBuffer copy(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
