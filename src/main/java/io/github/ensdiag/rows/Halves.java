package io.github.ensdiag.rows;

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
     * @param strata by sample, such as its class
     * @param seed the same gives the same halves
     */
    public static Halves of(int[] strata, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] order = new long[strata.length];
        Integer[] samples = new Integer[strata.length];
        Arrays.setAll(samples, i -> i);
        Arrays.setAll(order, i -> random.nextLong());
        Arrays.sort(samples, (i, j) -> {
            int byStratum = Integer.compare(strata[i], strata[j]);
            return byStratum != 0 ? byStratum : order[i] != order[j] ? Long.compare(order[i], order[j]) : i - j;
        });
        // Going on alternately from class to class keeps the halves as large as each other.
        byte[] half = new byte[strata.length];
        for (int k = 0; k < samples.length; k++) {
            half[samples[k]] = (byte) (k % 2);
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
