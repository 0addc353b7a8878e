package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;

/** Integers as differences from the one before, in blocks that say how many bits a difference has. */
final class DeltaNumbers extends BitValues {
    private static final int LARGEST_BLOCK = 1 << 20;

    private final ByteBuffer bytes;
    private final boolean narrow;
    private final int miniBlocks;
    private final int miniBlock;
    private final byte[] widths;
    private long left;
    private long value;
    private boolean first = true;
    private long step;
    private int nextMiniBlock;
    private int leftInMiniBlock;
    private int width;
    private int end;
    private int held;
    private int bits;

    DeltaNumbers(LeafType type, ByteBuffer bytes) {
        super(type);
        this.bytes = bytes;
        this.narrow = type.bytes() == Integer.BYTES;
        long block = Varints.unsigned(bytes);
        long parts = Varints.unsigned(bytes);
        if (block > LARGEST_BLOCK || parts == 0 || parts > block || block % (parts * Byte.SIZE) != 0) {
            throw new DamagedException("it declares blocks of " + block + " values in " + parts + " parts");
        }
        this.miniBlocks = (int) parts;
        this.miniBlock = (int) (block / parts);
        this.widths = new byte[miniBlocks];
        this.nextMiniBlock = miniBlocks;
        this.left = Varints.unsigned(bytes);
        this.value = Varints.zigzag(bytes);
        this.end = bytes.position();
    }

    /** Moves the bytes to behind such numbers. */
    static void skip(ByteBuffer bytes) {
        DeltaNumbers numbers = new DeltaNumbers(LeafType.INT64, bytes);
        numbers.left--;
        while (numbers.left > 0) {
            numbers.nextMiniBlock();
            numbers.left -= numbers.miniBlock;
        }
        bytes.position(numbers.end);
    }

    @Override
    void bits(long[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = narrow ? (int) next() : next();
        }
    }

    long next() {
        if (left == 0) {
            throw new DamagedException("it holds fewer values than it declares");
        }
        left--;
        if (first) {
            first = false;
            return value;
        }
        if (leftInMiniBlock == 0) {
            nextMiniBlock();
        }
        leftInMiniBlock--;
        value += step + unpack();
        return value;
    }

    private void nextMiniBlock() {
        bytes.position(end);
        if (nextMiniBlock == miniBlocks) {
            step = Varints.zigzag(bytes);
            bytes.get(widths);
            nextMiniBlock = 0;
        }
        width = widths[nextMiniBlock++];
        if (width < 0 || width > Long.SIZE) {
            throw new DamagedException("it packs numbers into " + (width & 0xFF) + " bits");
        }
        leftInMiniBlock = miniBlock;
        held = 0;
        end = bytes.position() + miniBlock / Byte.SIZE * width;
        if (end > bytes.limit()) {
            throw new DamagedException.CutException();
        }
    }

    private long unpack() {
        long unpacked = 0;
        for (int got = 0; got < width; ) {
            if (held == 0) {
                bits = bytes.get() & 0xFF;
                held = Byte.SIZE;
            }
            int part = Math.min(held, width - got);
            unpacked |= (long) (bits & (1 << part) - 1) << got;
            bits >>>= part;
            held -= part;
            got += part;
        }
        return unpacked;
    }
}
