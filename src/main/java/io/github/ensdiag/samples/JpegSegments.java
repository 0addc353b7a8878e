package io.github.ensdiag.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG file without colour profiles, comments and what cameras write; and what was learnt of it on the way.
 *
 * @param bytes the picture alone
 * @param orientation how it was held, as EXIF counts, from 1 to 8; 1 is upright
 * @param components colours of a pixel, four for print
 * @param adobe the colour transform that Adobe's marker names; −1 where there is no such marker
 */
record JpegSegments(byte[] bytes, int orientation, int components, int adobe) {
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final int SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 1000;
    /** Progressive pictures have some ten; each goes through all pixels again, even if it takes a few bytes of the file. */
    private static final int MOST_SCANS = 64;

    /** @param file is overwritten */
    static JpegSegments of(byte[] file) throws UnshownException {
        Kept kept = new Kept(file);
        kept.add(0, 2);
        int orientation = 1;
        int components = 3;
        int adobe = -1;
        int at = 2;
        while (true) {
            while (byteAt(file, at) == 0xff && byteAt(file, at + 1) == 0xff) {
                at++;
            }
            int marker = byteAt(file, at + 1);
            if (byteAt(file, at) != 0xff || marker == 0xd9) {
                throw new UnshownException("is damaged");
            }
            if (marker == SCAN) {
                requireFewScans(file, at);
                kept.add(at, file.length);
                return new JpegSegments(kept.bytes(), orientation, components, adobe);
            }
            int length = byteAt(file, at + 2) << 8 | byteAt(file, at + 3);
            int body = at + 4;
            int end = at + 2 + length;
            byteAt(file, end);
            if (length < 2) {
                throw new UnshownException("is damaged");
            }
            if (isFrame(marker)) {
                components = byteAt(file, body + 5);
            } else if (marker == ADOBE && starts(file, body, "Adobe")) {
                adobe = byteAt(file, body + 11);
            } else if (marker == EXIF && starts(file, body, "Exif\0\0")) {
                orientation = orientation(
                        ByteBuffer.wrap(file, body + 6, Math.max(0, length - 8)).slice());
            }
            if (isKept(marker, file, body)) {
                kept.add(at, end);
            }
            at = end;
        }
    }

    /** Among the pixels a marker cannot stand by chance: behind 0xff they have a zero. */
    private static void requireFewScans(byte[] file, int from) throws UnshownException {
        int scans = 0;
        for (int i = from; i < file.length - 1; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == SCAN && ++scans > MOST_SCANS) {
                throw new UnshownException("is refined in more than " + MOST_SCANS + " steps; save it anew");
            }
        }
    }

    private static boolean isKept(int marker, byte[] file, int body) throws UnshownException {
        boolean application = marker >= JFIF && marker <= 0xef;
        boolean comment = marker == 0xfe;
        return marker == JFIF && starts(file, body, "JFIF\0")
                || marker == ADOBE && starts(file, body, "Adobe")
                || !application && !comment;
    }

    /** Of a frame's header, but not tables, which are counted alike. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int byteAt(byte[] file, int at) throws UnshownException {
        if (at >= file.length) {
            throw new UnshownException("is cut off");
        }
        return file[at] & 0xff;
    }

    private static boolean starts(byte[] file, int at, String text) throws UnshownException {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (byteAt(file, at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Of a small TIFF file in the picture's head: an upright picture where it says nothing sensible. */
    private static int orientation(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xffffffffL;
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Math.min(MOST_ENTRIES, tiff.getShort((int) directory) & 0xffff);
        for (int i = 0; i < entries && directory + 2 + 12L * (i + 1) <= tiff.limit(); i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (tiff.getShort(entry) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
