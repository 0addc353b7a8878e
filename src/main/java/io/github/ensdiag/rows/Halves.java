package io.github.ensdiag.rows;

import io.github.ensdiag.vector.Runs;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The two halves of the samples on which what is fitted is fitted and scored in turn, stratified by class: of every class
 * each half has as many samples as the other, give or take one.
 */
public final class Halves {
    private final byte[] half;

    private Halves(byte[] half) {
        this.half = half;
    }

    /**
     * Splits at random.
     *
     * @param strata by sample, such as its class; not negative
     * @param seed the same gives the same halves
     */
    public static Halves of(int[] strata, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] drawn = new long[strata.length];
        Arrays.setAll(drawn, i -> random.nextLong());
        Runs runs = Runs.of(strata, Arrays.stream(strata).max().orElse(-1) + 1);
        byte[] half = new byte[strata.length];
        for (int run = 0; run + 1 < runs.starts().length; run++) {
            int start = runs.starts()[run];
            int[] samples = Arrays.copyOfRange(runs.order(), start, runs.starts()[run + 1]);
            long[] ascending =
                    Arrays.stream(samples).mapToLong(i -> drawn[i]).sorted().toArray();
            for (int i : samples) {
                // Going on alternately from class to class keeps the halves as large as each other.
                half[i] = (byte) ((start + Arrays.binarySearch(ascending, drawn[i])) % 2);
            }
        }
        return new Halves(half);
    }

    /** The half that a sample is in: 0 or 1. */
    public int of(int sample) {
        return half[sample];
    }

    /** Number of samples. */
    public int samples() {
        return half.length;
    }
}
