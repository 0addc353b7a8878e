package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers of few bits, as runs of one number or packed bit by bit: levels and places in a dictionary. */
final class RunLengths {
    private final ByteBuffer bytes;
    private final int width;
    private int run;
    private boolean packed;
    private int value;
    private long bits;
    private int held;

    /** @param width bits of a number, at most 32 */
    RunLengths(ByteBuffer bytes, int width) {
        if (width < 0 || width > Integer.SIZE) {
            throw new DamagedException("it packs numbers into " + width + " bits");
        }
        this.bytes = bytes;
        this.width = width;
    }

    /** Bits that a number up to {@code largest} takes. */
    static int width(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    void read(int[] into, int count) {
        for (int done = 0; done < count; ) {
            if (run == 0) {
                begin();
            }
            int part = Math.min(run, count - done);
            if (packed) {
                unpack(into, done, part);
            } else {
                Arrays.fill(into, done, done + part, value);
            }
            run -= part;
            done += part;
        }
    }

    private void begin() {
        long head = Varints.unsigned(bytes);
        packed = (head & 1) == 1;
        // a hostile length is no harm: only as much is read as is asked for
        run = (int) Math.min(Integer.MAX_VALUE, packed ? (head >>> 1) * 8 : head >>> 1);
        if (packed) {
            bits = 0;
            held = 0;
            return;
        }
        value = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            value |= (bytes.get() & 0xFF) << shift;
        }
    }

    private void unpack(int[] into, int at, int count) {
        long mask = (1L << width) - 1;
        for (int i = at; i < at + count; i++) {
            while (held < width) {
                bits |= (bytes.get() & 0xFFL) << held;
                held += Byte.SIZE;
            }
            into[i] = (int) (bits & mask);
            bits >>>= width;
            held -= width;
        }
    }
}
