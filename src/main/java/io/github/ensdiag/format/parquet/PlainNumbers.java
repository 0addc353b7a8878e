package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;

/** Numbers that lie side by side. */
final class PlainNumbers extends BitValues {
    private static final int BATCH = 1024;

    private final LeafType type;
    private final ByteBuffer bytes;
    private final float[] floats;

    PlainNumbers(LeafType type, ByteBuffer bytes) {
        super(type);
        this.type = type;
        this.bytes = bytes;
        this.floats = new float[type == LeafType.FLOAT32 ? BATCH : 0];
    }

    @Override
    void bits(long[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = switch (type.bytes()) {
                case Short.BYTES -> bytes.getShort();
                case Integer.BYTES -> bytes.getInt();
                default -> bytes.getLong();
            };
        }
    }

    /** In bulk, since this is how most scores are written. */
    @Override
    public void numbers(double[] into, int at, int count) {
        if (type == LeafType.FLOAT64) {
            bytes.asDoubleBuffer().get(into, at, count);
            bytes.position(bytes.position() + count * Double.BYTES);
        } else if (type == LeafType.FLOAT32) {
            floats(into, at, count);
        } else {
            super.numbers(into, at, count);
        }
    }

    private void floats(double[] into, int at, int count) {
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            bytes.asFloatBuffer().get(floats, 0, part);
            bytes.position(bytes.position() + part * Float.BYTES);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = floats[i];
            }
        }
    }
}
