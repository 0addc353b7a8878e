package io.github.ensdiag.audit;

/** 64-bit hashes of rows, so that equal rows can be found without keeping them. Equal values have equal hashes. */
final class RowHash {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private RowHash() {}

    /** Of a row of scores; four hashes side by side, two scores a step, for each step waits for the one before. */
    static long dense(double[] scores, int from, int count) {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        int i = from;
        int to = from + count;
        for (; i < to - 7; i += 8) {
            a = step(a, scores[i], scores[i + 4]);
            b = step(b, scores[i + 1], scores[i + 5]);
            c = step(c, scores[i + 2], scores[i + 6]);
            d = step(d, scores[i + 3], scores[i + 7]);
        }
        for (; i < to; i++) {
            a = step(a, scores[i], 0);
        }
        return mixed(mixed(mixed(a) + b) + mixed(c) + d);
    }

    /** Of a list, in whatever order it stands. */
    static long list(int[] classes, double[] scores, int from, int count) {
        long sum = 0;
        for (int i = from; i < from + count; i++) {
            if (classes[i] >= 0) {
                sum += mixed(mixed(classes[i]) ^ bits(scores[i]));
            }
        }
        return mixed(sum);
    }

    /** Spreads every bit over all others (the finaliser of SplitMix64: Steele et al. 2014, DOI 10.1145/2714064.2660195). */
    static long mixed(long x) {
        long z = x + FACTOR;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The low bits of a widened float32 are 0, so that there is room for another, and the high ones are turned round to where a
     * factor spreads them.
     */
    private static long step(long hash, double value, double other) {
        return Long.rotateLeft(hash ^ bits(value) ^ Long.rotateLeft(bits(other), Integer.SIZE), 27) * FACTOR;
    }

    /** Adding 0 makes −0 and 0 the same. */
    private static long bits(double value) {
        return Double.doubleToRawLongBits(value + 0.0);
    }
}
