package io.github.ensdiag.measure;

import io.github.ensdiag.vector.Runs;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the nulls of joint entropies by permuting labels. Many columns are permuted alike at once.
 *
 * @param classes labels are in {@code [−1, classes)}
 * @param permutations behind every null
 * @param seed the same permutations serve all nulls whose samples change places within the same runs
 */
record Permuting(int classes, int permutations, long seed) {
    /**
     * Of each column: its entropy together with some runs.
     *
     * @param within samples that may change places
     * @param columns labels by sample; empty: not wanted, and none is made
     */
    List<EntropyNull> nulls(Runs within, Runs runs, List<Optional<int[]>> columns) {
        List<EntropyNull> nulls = made(columns.size());
        if (columns.stream().allMatch(Optional::isEmpty)) {
            return nulls;
        }
        RunEntropy entropies = new RunEntropy(runs.order().length, classes);
        Shuffle shuffle = new Shuffle(within, seed);
        int[] source = new int[runs.order().length];
        for (int p = 0; p < permutations; p++) {
            int[] permuted = shuffle.next();
            for (int place = 0; place < source.length; place++) {
                source[place] = permuted[runs.order()[place]];
            }
            for (int c = 0; c < nulls.size(); c++) {
                EntropyNull to = nulls.get(c);
                columns.get(c).ifPresent(labels -> to.add(entropies.of(runs.starts(), source, labels)));
            }
        }
        return nulls;
    }

    /** The null of a column's entropy together with that of others: being right or wrong, any samples changing places. */
    List<EntropyNull> nulls(int samples, BitSet permuted, List<Optional<BitSet>> others) {
        List<EntropyNull> nulls = made(others.size());
        if (others.stream().allMatch(Optional::isEmpty)) {
            return nulls;
        }
        Shuffle shuffle = new Shuffle(Runs.one(samples), seed);
        for (int p = 0; p < permutations; p++) {
            int[] source = shuffle.next();
            BitSet moved = new BitSet(samples);
            for (int i = 0; i < samples; i++) {
                moved.set(i, permuted.get(source[i]));
            }
            for (int c = 0; c < nulls.size(); c++) {
                EntropyNull to = nulls.get(c);
                others.get(c).ifPresent(bits -> to.add(RunEntropy.of(samples, moved, bits)));
            }
        }
        return nulls;
    }

    private static List<EntropyNull> made(int count) {
        return Stream.generate(EntropyNull::new).limit(count).toList();
    }
}
