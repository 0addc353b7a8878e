package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;

/** True as 1 and false as 0, eight in a byte or in runs. */
final class Booleans extends BitValues {
    private final ByteBuffer bytes;
    private final RunLengths runs;
    private final int[] batch = new int[1024];
    private int held;
    private int bits;

    private Booleans(ByteBuffer bytes, RunLengths runs) {
        super(LeafType.BOOL);
        this.bytes = bytes;
        this.runs = runs;
    }

    static Booleans plain(ByteBuffer bytes) {
        return new Booleans(bytes, null);
    }

    static Booleans inRuns(ByteBuffer bytes) {
        bytes.getInt(); // their length
        return new Booleans(bytes, new RunLengths(bytes, 1));
    }

    @Override
    void bits(long[] into, int count) {
        if (runs != null) {
            runs.read(batch, count);
            for (int i = 0; i < count; i++) {
                into[i] = batch[i];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            if (held == 0) {
                bits = bytes.get();
                held = Byte.SIZE;
            }
            into[i] = bits & 1;
            bits >>= 1;
            held--;
        }
    }
}
