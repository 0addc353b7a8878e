package io.github.ensdiag.format.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** How pages are compressed; in the order of their numbers. */
enum Codec {
    UNCOMPRESSED,
    SNAPPY(SnappyDecompressor::new),
    GZIP,
    LZO,
    BROTLI,
    /** Framed in a way that never was written down, and replaced by {@link #LZ4_RAW}. */
    LZ4,
    ZSTD(ZstdDecompressor::new),
    LZ4_RAW(Lz4Decompressor::new);

    /** Up to here the ratio does not matter. */
    private static final int HARMLESS = 1 << 26;
    /** Scores with one value in a thousand that is not zero come to a fraction of this. */
    private static final int LARGEST_RATIO = 2000;

    private final Supplier<Decompressor> decompressor;

    Codec() {
        this(null);
    }

    Codec(Supplier<Decompressor> decompressor) {
        this.decompressor = decompressor;
    }

    boolean isRead() {
        return decompressor != null || this == UNCOMPRESSED || this == GZIP;
    }

    /** Whether so many bytes can come of so few, and be no attack. */
    static boolean isPlausible(int packed, int unpacked) {
        return unpacked <= HARMLESS || unpacked / LARGEST_RATIO <= packed;
    }

    /** @param size bytes that are expected */
    byte[] unpack(byte[] packed, int from, int size) {
        byte[] unpacked = new byte[size];
        int length = packed.length - from;
        if (size == 0) {
            return unpacked;
        }
        int found;
        try {
            found = this == GZIP
                    ? gunzip(new ByteArrayInputStream(packed, from, length), unpacked)
                    : decompressor.get().decompress(packed, from, length, unpacked, 0, size);
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("it is compressed with " + this + " and cannot be unpacked", e);
        }
        if (found != size) {
            throw new DamagedException("it unpacks to " + found + " bytes instead of " + size);
        }
        return unpacked;
    }

    private static int gunzip(InputStream packed, byte[] unpacked) throws IOException {
        try (InputStream in = new GZIPInputStream(packed, 1 << 13)) {
            return in.readNBytes(unpacked, 0, unpacked.length);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
