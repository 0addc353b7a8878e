package io.github.ensdiag.samples;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A PNG file without all that is no pixel: texts, profiles, dates. They may be compressed, and small files could be large in
 * memory.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int FRAME = 12;

    /** The chunks that are kept, and how long they may be. */
    private static final Map<Integer, Integer> KEPT = Map.of(
            type("IHDR"), 13,
            type("PLTE"), 3 * 256,
            type("tRNS"), 256,
            type("IDAT"), Integer.MAX_VALUE,
            type("IEND"), 0);

    private PngChunks() {}

    /** @param file is overwritten */
    static byte[] essential(byte[] file) throws UnshownException {
        ByteBuffer in = ByteBuffer.wrap(file);
        in.position(SIGNATURE);
        Kept kept = new Kept(file);
        kept.add(0, SIGNATURE);
        int last = type("IEND");
        int type = 0;
        while (type != last && in.remaining() >= FRAME) {
            int start = in.position();
            int length = in.getInt();
            type = in.getInt();
            if (length < 0 || length > in.remaining() - Integer.BYTES) {
                throw new UnshownException("is cut off or damaged");
            }
            if (KEPT.containsKey(type)) {
                if (length > KEPT.get(type)) {
                    throw new UnshownException("is damaged");
                }
                kept.add(start, start + FRAME + length);
            }
            in.position(start + FRAME + length);
        }
        return kept.bytes();
    }

    private static int type(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
