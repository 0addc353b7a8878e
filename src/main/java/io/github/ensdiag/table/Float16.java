package io.github.ensdiag.table;

/** IEEE 754 half precision; the JDK converts it only from version 20 on. */
public final class Float16 {
    private static final float[] TABLE = new float[1 << 16];

    static {
        for (int bits = 0; bits < TABLE.length; bits++) {
            TABLE[bits] = compute(bits);
        }
    }

    private Float16() {}

    public static float value(short bits) {
        return TABLE[bits & 0xFFFF];
    }

    private static float compute(int bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float magnitude;
        if (exponent == 0x1F) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24f; // subnormal
        } else {
            magnitude = Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        }
        return bits >= 0x8000 ? -magnitude : magnitude;
    }
}
