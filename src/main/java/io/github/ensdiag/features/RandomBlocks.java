package io.github.ensdiag.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Disjoint blocks of samples drawn at random, without regard to their class: within classes drawn evenly, samples would no
 * longer be independent, and HSIC₁ would no longer be unbiased.
 */
final class RandomBlocks {
    /** Enough for the spread among them to give an interval. */
    static final int MOST = 20;
    /** Samples of a block, as many as keep the matrices of a block in a core's cache. */
    static final int SIZE = 100;
    /** Smaller blocks are too noisy. */
    private static final int SMALLEST = 20;

    private RandomBlocks() {}

    /**
     * Blocks of equal size; of few samples there are fewer, or a single one.
     *
     * @return by block its samples, ascending
     */
    static List<int[]> of(int samples, long seed) {
        int count = Math.max(1, Math.min(MOST, samples / SMALLEST));
        int size = Math.min(SIZE, samples / count);
        int[] shuffled = shuffled(samples, seed);
        List<int[]> blocks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int[] block = Arrays.copyOfRange(shuffled, b * size, (b + 1) * size);
            Arrays.sort(block);
            blocks.add(block);
        }
        return blocks;
    }

    /** The numbers 0…n−1 in random order. */
    static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
