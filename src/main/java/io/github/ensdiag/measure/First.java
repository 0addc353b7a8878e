package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The few first of many numbers by some order; of equal ones those that were offered first. */
final class First {
    private final int most;
    private final Order order;
    private int[] kept = new int[4];
    private int size;

    /** Whether one number comes before another. */
    interface Order {
        boolean before(int a, int b);
    }

    /** @param most how many are kept, at least one */
    First(int most, Order order) {
        this.most = most;
        this.order = order;
    }

    void offer(int number) {
        if (size == most && !order.before(number, kept[size - 1])) {
            return;
        }
        size = Math.min(most, size + 1);
        kept = size <= kept.length ? kept : Arrays.copyOf(kept, 2 * size);
        int at = size - 1;
        while (at > 0 && order.before(number, kept[at - 1])) {
            kept[at] = kept[at - 1];
            at--;
        }
        kept[at] = number;
    }

    IntStream inOrder() {
        return Arrays.stream(kept, 0, size);
    }
}
