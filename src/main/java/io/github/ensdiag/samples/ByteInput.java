package io.github.ensdiag.samples;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory as ImageIO reads them, without a copy and without a file in between. */
final class ByteInput extends ImageInputStreamImpl {
    private final byte[] bytes;

    ByteInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        if (length > 0 && streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
