package io.github.ensdiag.format.arrow;

import java.util.TreeSet;
import org.apache.arrow.flatbuf.CompressionType;

/**
 * The buffers of batches: where they lie in the file or, if they are compressed, unpacked. What they unpack to is
 * bounded before they are, so that a small file cannot fill memory or disk.
 */
final class Bodies {
    private static final long NOT_COMPRESSED = -1;
    /** As much is plausible whatever the file's size. */
    private static final long PLAUSIBLE = 1L << 30;

    private static final long LARGEST_RATIO = 2000;
    /** Text is kept in memory. */
    private static final long PLAUSIBLE_TEXT = 1L << 24;

    private static final long LARGEST_TEXT_RATIO = 64;

    private final Source source;
    private final Unpacked unpacked;
    private final TreeSet<String> codecs = new TreeSet<>();
    private long left;
    private long leftForTexts;

    Bodies(Source source, Unpacked unpacked) {
        this.source = source;
        this.unpacked = unpacked;
        this.left = Math.max(PLAUSIBLE, LARGEST_RATIO * source.size());
        this.leftForTexts = Math.max(PLAUSIBLE_TEXT, LARGEST_TEXT_RATIO * source.size());
    }

    /** How the buffers that were compressed were, for a reader; empty if none was. */
    String codecs() {
        return String.join(" and ", codecs);
    }

    /** @param text whether it is read into memory */
    Bytes buffer(BatchHeader header, int index, boolean text) {
        long size = header.sizes()[index];
        Bytes stored = source.bytes(header.body() + header.starts()[index], size);
        if (header.codec() < 0 || size == 0) {
            return stored;
        }
        if (size < Long.BYTES) {
            throw source.damaged(header.where(), "the compressed buffer " + index + " has " + size + " bytes");
        }
        long length = new Cursor(stored).int64(0);
        Bytes packed = source.bytes(stored.start() + Long.BYTES, size - Long.BYTES);
        if (length == NOT_COMPRESSED || length == 0) {
            return length == 0 ? Bytes.NONE : packed;
        }
        charge(header, index, length, text);
        return unpack(header, index, packed, length);
    }

    private void charge(BatchHeader header, int index, long length, boolean text) {
        long most = text ? Math.min(left, leftForTexts) : left;
        if (length < 0 || length > most) {
            throw source.damaged(
                    header.where(),
                    "buffer " + index + " unpacks to " + length + " bytes, which is not plausible for a file of "
                            + source.size());
        }
        left -= length;
        leftForTexts -= text ? length : 0;
    }

    private Bytes unpack(BatchHeader header, int index, Bytes packed, long length) {
        source.progress().at(source.file(), packed.start(), source.size());
        Unpacked.Target target = unpacked.target(length);
        try {
            switch (header.codec()) {
                case CompressionType.LZ4_FRAME:
                    codecs.add("LZ4");
                    Lz4Frame.unpack(packed, target);
                    break;
                case CompressionType.ZSTD:
                    codecs.add("zstd");
                    Zstd.unpack(packed, target);
                    break;
                default:
                    throw new DamagedException("the compression " + header.codec() + " is unknown");
            }
            return target.complete();
        } catch (DamagedException e) {
            throw source.damaged(header.where(), "buffer " + index + " cannot be unpacked: " + e.getMessage(), e);
        }
    }
}
