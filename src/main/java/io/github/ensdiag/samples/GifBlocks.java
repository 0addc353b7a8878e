package io.github.ensdiag.samples;

/**
 * A GIF file up to its first picture, without all that is no pixel: Java copies a comment anew for each 255 bytes of it, so
 * that one of some megabytes takes minutes.
 */
final class GifBlocks {
    /** Signature, and what holds for all pictures. */
    private static final int HEAD = 13;
    /** What stands before a picture's own table of colours. */
    private static final int DESCRIPTOR = 10;

    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;

    private final byte[] file;
    private final Kept kept;

    private GifBlocks(byte[] file) {
        this.file = file;
        kept = new Kept(file);
    }

    /** @param file is overwritten */
    static byte[] first(byte[] file) throws UnshownException {
        return new GifBlocks(file).first();
    }

    private byte[] first() throws UnshownException {
        int at = HEAD + colours(byteAt(HEAD - 3));
        keep(0, at);
        while (byteAt(at) == EXTENSION) {
            int end = behindBlocks(at + 2);
            // how the picture that follows is shown: what of it is transparent
            if (byteAt(at + 1) == CONTROL) {
                keep(at, end);
            }
            at = end;
        }
        if (byteAt(at) != PICTURE) {
            throw new UnshownException("is damaged");
        }
        int end = behindBlocks(at + DESCRIPTOR + colours(byteAt(at + DESCRIPTOR - 1)) + 1);
        keep(at, end);
        byte[] picture = kept.bytes(1);
        picture[picture.length - 1] = END;
        return picture;
    }

    /** Bytes of a table of colours, of which flags say whether it is there and how many it has. */
    private static int colours(int flags) {
        return flags < 0x80 ? 0 : 3 * (2 << (flags & 7));
    }

    /** Blocks of up to 255 bytes, each behind its length, until one is empty. */
    private int behindBlocks(int from) throws UnshownException {
        int at = from;
        while (byteAt(at) != 0) {
            at += 1 + byteAt(at);
        }
        return at + 1;
    }

    private void keep(int from, int to) throws UnshownException {
        byteAt(to - 1);
        kept.add(from, to);
    }

    private int byteAt(int at) throws UnshownException {
        if (at >= file.length) {
            throw new UnshownException("is cut off");
        }
        return file[at] & 0xff;
    }
}
