package io.github.ensdiag.measure;

import io.github.ensdiag.vector.Runs;
import java.util.SplittableRandom;

/** Permutations of the samples within runs, one after the other, the same for the same seed. Belongs to one thread. */
final class Shuffle {
    private final Runs runs;
    private final SplittableRandom random;
    /** By place in the runs' order: the sample whose value stands there. */
    private final int[] places;

    private final int[] source;

    Shuffle(Runs runs, long seed) {
        this.runs = runs;
        random = new SplittableRandom(seed);
        places = runs.order().clone();
        source = new int[places.length];
    }

    /** By sample: the one whose value it gets; overwritten by the next. */
    int[] next() {
        for (int run = 1; run < runs.starts().length; run++) {
            int start = runs.starts()[run - 1];
            for (int i = runs.starts()[run] - 1; i > start; i--) {
                int other = start + random.nextInt(i - start + 1);
                int sample = places[i];
                places[i] = places[other];
                places[other] = sample;
            }
        }
        for (int i = 0; i < places.length; i++) {
            source[runs.order()[i]] = places[i];
        }
        return source;
    }
}
