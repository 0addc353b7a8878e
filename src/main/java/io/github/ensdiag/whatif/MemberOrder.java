package io.github.ensdiag.whatif;

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

    private MemberOrder(Pool pool, IntPredicate counted) {
        slices = pool.slices();
        members = pool.members();
        right = new int[members];
        for (Pool.Slice slice : slices) {
            for (int i = 0; i < slice.open(); i++) {
                if (counted.test(slice.samples()[i])) {
                    count(slice, i, pool.floor());
                }
            }
        }
    }

    /** @param counted the samples that count */
    static int[] of(Pool pool, IntPredicate counted) {
        MemberOrder order = new MemberOrder(pool, counted);
        return IntStream.range(0, pool.members())
                .boxed()
                .sorted(order::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void count(Pool.Slice slice, int i, double floor) {
        for (int m = 0; m < members; m++) {
            double highest = floor;
            boolean answer = false;
            for (int k = slice.starts()[i]; k < slice.starts()[i + 1]; k++) {
                if (slice.values()[k * members + m] > highest) {
                    highest = slice.values()[k * members + m];
                    answer = slice.right()[k];
                }
            }
            right[m] += answer ? 1 : 0;
        }
    }

    private int compare(int a, int b) {
        if (right[a] != right[b]) {
            return Integer.compare(right[b], right[a]);
        }
        for (Pool.Slice slice : slices) {
            double[] values = slice.values();
            for (int k = 0; k < values.length; k += members) {
                if (values[k + a] != values[k + b]) {
                    return Double.compare(values[k + b], values[k + a]);
                }
            }
        }
        return 0;
    }
}
