package io.github.ensdiag.format.zip;

import java.nio.ByteBuffer;

/**
 * The records at the end of an archive, which say where its table of contents lies.
 *
 * @param members their number
 * @param start of the table of contents
 * @param length of the table of contents in bytes
 */
record ZipEnd(long members, long start, long length) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int ZIP64_SIGNATURE = 0x06064b50;
    private static final int ZIP64_LENGTH = 56;

    static ZipEnd of(ZipBytes bytes) {
        long at = find(bytes);
        ByteBuffer end = bytes.at(at, LENGTH);
        requireOnePart(bytes, end.getShort(4), end.getShort(6));
        ZipEnd found =
                new ZipEnd(end.getShort(10) & 0xFFFF, end.getInt(16) & 0xFFFF_FFFFL, end.getInt(12) & 0xFFFF_FFFFL);
        boolean large = found.members == 0xFFFF || found.start == 0xFFFF_FFFFL || found.length == 0xFFFF_FFFFL;
        if (large && at >= ZIP64_LOCATOR_LENGTH) {
            ByteBuffer locator = bytes.at(at - ZIP64_LOCATOR_LENGTH, ZIP64_LOCATOR_LENGTH);
            if (locator.getInt(0) == ZIP64_LOCATOR) {
                found = zip64(bytes, locator.getLong(8));
            }
        }
        // written so that no sum overflows
        if (found.start < 0 || found.length < 0 || found.start > at || found.length > at - found.start) {
            throw bytes.damaged("its table of contents does not lie before its end");
        }
        return found;
    }

    /** The last one whose comment fills the rest of the file. */
    private static long find(ZipBytes bytes) {
        for (long at = bytes.size() - LENGTH; at >= Math.max(0, bytes.size() - LENGTH - LONGEST_COMMENT); at--) {
            ByteBuffer end = bytes.at(at, LENGTH);
            if (end.getInt(0) == SIGNATURE && at + LENGTH + (end.getShort(20) & 0xFFFF) == bytes.size()) {
                return at;
            }
        }
        throw bytes.truncated();
    }

    private static ZipEnd zip64(ZipBytes bytes, long at) {
        ByteBuffer end = bytes.at(at, ZIP64_LENGTH);
        if (end.getInt(0) != ZIP64_SIGNATURE) {
            throw bytes.damaged("its zip64 record is missing");
        }
        requireOnePart(bytes, end.getInt(16), end.getInt(20));
        return new ZipEnd(end.getLong(32), end.getLong(48), end.getLong(40));
    }

    private static void requireOnePart(ZipBytes bytes, int part, int first) {
        if (part != 0 || first != 0) {
            throw bytes.damaged("it is one part of several");
        }
    }
}
