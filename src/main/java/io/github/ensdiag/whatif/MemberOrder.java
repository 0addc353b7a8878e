package io.github.ensdiag.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An order of the members that follows from what they say: the one with the most open samples right comes first. Of equals it
 * is the one that gives more to the first candidate to which they do not give the same; only members who say the same
 * throughout stay as they are configured.
 */
final class MemberOrder {
    private final List<Pool.Slice> slices;
    private final int members;
    private final int[] right;

    private MemberOrder(Pool pool, List<OwnAnswers> answers, IntPredicate counted) {
        slices = pool.slices();
        members = pool.members();
        right = new int[members];
        for (int s = 0; s < slices.size(); s++) {
            count(slices.get(s), answers.get(s), counted);
        }
    }

    /**
     * Finds the order.
     *
     * @param answers by slice
     * @param counted the samples that count
     */
    static int[] of(Pool pool, List<OwnAnswers> answers, IntPredicate counted) {
        MemberOrder order = new MemberOrder(pool, answers, counted);
        return IntStream.range(0, pool.members())
                .boxed()
                .sorted(order::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void count(Pool.Slice slice, OwnAnswers answers, IntPredicate counted) {
        for (int i = 0; i < slice.open(); i++) {
            for (int m = 0; m < members && counted.test(slice.samples()[i]); m++) {
                int answer = answers.of(i, m);
                right[m] += answer >= 0 && slice.right()[answer] ? 1 : 0;
            }
        }
    }

    private int compare(int a, int b) {
        if (right[a] != right[b]) {
            return Integer.compare(right[b], right[a]);
        }
        for (Pool.Slice slice : slices) {
            int k = Arrays.mismatch(slice.values()[a], slice.values()[b]);
            if (k >= 0) {
                return Double.compare(slice.values()[b][k], slice.values()[a][k]);
            }
        }
        return 0;
    }
}
