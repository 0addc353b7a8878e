package io.github.ensdiag.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8, without its byte order mark. All characters before a malformed byte are handed out before the
 * exception is thrown, so that whoever reads knows the line in which it stands.
 */
final class Utf8Reader extends Reader {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private boolean ended;

    Utf8Reader(InputStream in) throws IOException {
        this.in = in;
        byte[] start = in.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            bytes.put(start);
        }
        bytes.flip();
    }

    /** @param length at least 2, since a character may take two places */
    @Override
    public int read(char[] into, int at, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, at, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > at) {
                return out.position() - at;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
