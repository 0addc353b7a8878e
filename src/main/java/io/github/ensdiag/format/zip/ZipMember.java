package io.github.ensdiag.format.zip;

/**
 * A file in an archive, as its table of contents has it.
 *
 * @param name as in the archive, but without control characters; never to be used as a path
 * @param encrypted whether a password is needed
 * @param method 0: stored, 8: deflated
 * @param crc of its bytes
 * @param start position of its first byte, compressed or not, in the archive
 * @param packed bytes in the archive
 * @param size bytes after unpacking, as declared
 */
public record ZipMember(String name, boolean encrypted, int method, int crc, long start, long packed, long size) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** What Deflate can reach. */
    private static final int LARGEST_RATIO = 1032;

    /** Whether its bytes lie in the archive as they are. */
    public boolean stored() {
        return method == STORED;
    }

    /** Whether it is a file, compressed in a way that is known. */
    public boolean known() {
        return !encrypted && (method == STORED || method == DEFLATED);
    }

    /** Whether the declared size can be true. */
    public boolean plausible() {
        return stored() ? size == packed : size / LARGEST_RATIO <= packed;
    }
}
