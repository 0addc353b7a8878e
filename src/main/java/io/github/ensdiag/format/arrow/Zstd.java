package io.github.ensdiag.format.arrow;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks zstd frames piece by piece, so that neither side need be in memory. */
final class Zstd {
    private static final int PIECE = 1 << 18;

    private Zstd() {}

    static void unpack(Bytes packed, Unpacked.Target target) throws DamagedException {
        byte[] piece = new byte[(int) Math.min(PIECE, target.length() + 1)];
        try (InputStream in = new ZstdInputStream(new BytesStream(packed))) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                target.write(piece, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("it is no zstd data that can be read (" + e.getMessage() + ")", e);
        }
    }

    private static final class BytesStream extends InputStream {
        private final long length;
        private final Cursor cursor;
        private long at;

        BytesStream(Bytes bytes) {
            this.length = bytes.length();
            this.cursor = new Cursor(bytes);
        }

        @Override
        public int read() {
            return at == length ? -1 : cursor.unsigned8(at++);
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            if (at == length) {
                return -1;
            }
            int part = (int) Math.min(count, length - at);
            cursor.copy(at, into, offset, part);
            at += part;
            return part;
        }
    }
}
