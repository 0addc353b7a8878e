package io.github.ensdiag.table;

import java.nio.ByteBuffer;

/**
 * Turns the bytes of one element type into doubles. The bytes are copied in bulk into an array first: loops over arrays
 * are compiled to vector instructions, single gets from a buffer are not.
 */
public abstract class Decoder {
    /** Most elements a call. */
    public static final int MOST = 1 << 13;

    /** Decodes the first elements of the bytes, in the buffer's byte order. */
    public abstract void decode(ByteBuffer bytes, int count, double[] into, int at);

    /** A new decoder, for one thread. */
    public static Decoder of(ElementType type) {
        switch (type) {
            case BOOL:
                return new OfByte(1);
            case INT8:
                return new OfByte(0xFFFF_FFFF);
            case UINT8:
                return new OfByte(0xFF);
            case INT16:
                return new OfShort(0xFFFF_FFFF);
            case UINT16:
                return new OfShort(0xFFFF);
            case INT32:
                return new OfInt(-1L);
            case UINT32:
                return new OfInt(0xFFFF_FFFFL);
            case INT64:
                return new OfLong(0);
            case UINT64:
                return new OfLong(0x1p64);
            case FLOAT16:
                return new OfHalf();
            case BFLOAT16:
                return new OfBrainHalf();
            case FLOAT32:
                return new OfFloat();
            default:
                return new OfDouble();
        }
    }

    private static final class OfByte extends Decoder {
        private final byte[] values = new byte[MOST];
        private final int mask;

        OfByte(int mask) {
            this.mask = mask;
        }

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = values[i] & mask;
            }
        }
    }

    private static final class OfShort extends Decoder {
        private final short[] values = new short[MOST];
        private final int mask;

        OfShort(int mask) {
            this.mask = mask;
        }

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asShortBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = values[i] & mask;
            }
        }
    }

    private static final class OfInt extends Decoder {
        private final int[] values = new int[MOST];
        private final long mask;

        OfInt(long mask) {
            this.mask = mask;
        }

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asIntBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = values[i] & mask;
            }
        }
    }

    /** Beyond 2^53 values are rounded: as class indices they are out of range anyway, as scores it does not matter. */
    private static final class OfLong extends Decoder {
        private final long[] values = new long[MOST];
        private final double lift;

        /** @param lift added to negative values */
        OfLong(double lift) {
            this.lift = lift;
        }

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asLongBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = values[i] < 0 ? values[i] + lift : values[i];
            }
        }
    }

    private static final class OfHalf extends Decoder {
        private final short[] values = new short[MOST];

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asShortBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = Float16.value(values[i]);
            }
        }
    }

    /** The upper half of a float32. */
    private static final class OfBrainHalf extends Decoder {
        private final short[] values = new short[MOST];

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asShortBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = Float.intBitsToFloat(values[i] << 16);
            }
        }
    }

    private static final class OfFloat extends Decoder {
        private final float[] values = new float[MOST];

        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asFloatBuffer().get(values, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + i] = values[i];
            }
        }
    }

    private static final class OfDouble extends Decoder {
        @Override
        public void decode(ByteBuffer bytes, int count, double[] into, int at) {
            bytes.asDoubleBuffer().get(into, at, count);
        }
    }
}
