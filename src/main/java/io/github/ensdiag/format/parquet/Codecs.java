package io.github.ensdiag.format.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks pages. The library does it with native code, and without Hadoop not all of them. */
final class Codecs implements CompressionCodecFactory {
    /** Up to here the ratio does not matter. */
    private static final int HARMLESS = 1 << 26;
    /** Scores with one value in a thousand that is not zero come to a fraction of this. */
    private static final int LARGEST_RATIO = 2000;

    private static final Map<CompressionCodecName, Supplier<Decompressor>> DECOMPRESSORS = Map.of(
            CompressionCodecName.SNAPPY, SnappyDecompressor::new,
            CompressionCodecName.ZSTD, ZstdDecompressor::new,
            CompressionCodecName.LZ4_RAW, Lz4Decompressor::new);

    static boolean isRead(CompressionCodecName codec) {
        return codec == CompressionCodecName.UNCOMPRESSED
                || codec == CompressionCodecName.GZIP
                || DECOMPRESSORS.containsKey(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Unpacking(codec);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("files are only read");
    }

    @Override
    public void release() {}

    private record Unpacking(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED ? packed : BytesInput.from(unpack(packed, size));
        }

        private byte[] unpack(BytesInput input, int size) throws IOException {
            if (size < 0 || size > HARMLESS && size / LARGEST_RATIO > input.size()) {
                throw new IOException("it declares a page of " + input.size() + " bytes that unpacks to " + size);
            }
            byte[] unpacked = new byte[size];
            if (size == 0) {
                return unpacked;
            }
            int found = unpack(input.toInputStream().readAllBytes(), unpacked);
            if (found != size) {
                throw new IOException("it unpacks to " + found + " bytes instead of " + size);
            }
            return unpacked;
        }

        private int unpack(byte[] packed, byte[] unpacked) throws IOException {
            try {
                return codec == CompressionCodecName.GZIP
                        ? gunzip(packed, unpacked)
                        : DECOMPRESSORS
                                .get(codec)
                                .get()
                                .decompress(packed, 0, packed.length, unpacked, 0, unpacked.length);
            } catch (IOException | RuntimeException e) {
                String name = codec.name().toLowerCase(Locale.ROOT);
                throw new IOException("it is compressed with " + name + " and cannot be unpacked: " + e.getMessage());
            }
        }

        private static int gunzip(byte[] packed, byte[] unpacked) throws IOException {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 13)) {
                return in.readNBytes(unpacked, 0, unpacked.length);
            }
        }

        @Override
        public void decompress(ByteBuffer packed, int length, ByteBuffer unpacked, int size) {
            throw new UnsupportedOperationException("only memory outside of the heap is unpacked so");
        }

        @Override
        public void release() {}
    }
}
