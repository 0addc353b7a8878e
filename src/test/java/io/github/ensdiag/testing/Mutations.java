package io.github.ensdiag.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damages files for fuzz tests: always in the same way for the same seed. */
public final class Mutations {
    private static final long[] MAGIC = {
        0,
        1,
        -1,
        7,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0xFFFF,
        0x7FFF_FFFF,
        0x8000_0000L,
        0xFFFF_FFFFL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private final Random random;
    private final String alphabet;

    /** @param alphabet characters that mean something in the format */
    public Mutations(long seed, String alphabet) {
        this.random = new Random(seed);
        this.alphabet = alphabet;
    }

    /** The number of inputs to try, {@code -Densdiag.fuzz.rounds} or the given one. */
    public static int rounds(int usual) {
        return Integer.getInteger("ensdiag.fuzz.rounds", usual);
    }

    /** A number in {@code [0, bound)}. */
    public int choose(int bound) {
        return random.nextInt(bound);
    }

    /** A damaged copy. */
    public byte[] damage(byte[] content) {
        byte[] damaged = content.clone();
        for (int times = 1 + random.nextInt(3); times > 0 && damaged.length > 0; times--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] content) {
        int at = place(content.length);
        switch (random.nextInt(7)) {
            case 0:
                return Arrays.copyOf(content, random.nextInt(content.length));
            case 1:
                content[at] ^= (byte) (1 << random.nextInt(8));
                return content;
            case 2:
                content[at] = (byte) random.nextInt(256);
                return content;
            case 3:
                content[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                return content;
            case 4:
                return magic(content, at);
            case 5:
                return splice(content, at, random.nextInt(9));
            default:
                return splice(content, at, -random.nextInt(1 + Math.min(9, content.length - at)));
        }
    }

    /** Headers and tables of contents stand at the ends. */
    private int place(int length) {
        int near = Math.min(length, 200);
        switch (random.nextInt(3)) {
            case 0:
                return random.nextInt(near);
            case 1:
                return length - 1 - random.nextInt(near);
            default:
                return random.nextInt(length);
        }
    }

    private byte[] magic(byte[] content, int at) {
        long value = MAGIC[random.nextInt(MAGIC.length)];
        ByteBuffer bytes =
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(at);
        int size = 1 << random.nextInt(4);
        for (int i = 0; i < size && bytes.hasRemaining(); i++) {
            bytes.put((byte) (value >> 8 * i));
        }
        return content;
    }

    /** Inserts a copy of some bytes, or removes some. */
    private static byte[] splice(byte[] content, int at, int change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, at);
        out.write(content, at, Math.min(Math.max(0, change), content.length - at));
        int rest = at + Math.max(0, -change);
        out.write(content, rest, content.length - rest);
        return out.toByteArray();
    }
}
