package io.github.ensdiag.whatif;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Estimated shares: what a member changes when the members come in random orders, half of them the reverse of the others. */
final class RandomOrders implements Sharing {
    private final int pairs;
    private final SplittableRandom random;
    private final int[] order;

    /** @param pairs of an order and its reverse, drawn anew for every sample */
    RandomOrders(int members, int pairs, SplittableRandom random) {
        this.pairs = pairs;
        this.random = random;
        order = new int[members];
        Arrays.setAll(order, m -> m);
    }

    @Override
    public long unit() {
        return 2L * pairs * order.length;
    }

    @Override
    public void share(Race race, long[] shares) {
        Arrays.fill(shares, 0);
        for (int p = 0; p < pairs; p++) {
            shuffle();
            walk(race, shares);
            reverse();
            walk(race, shares);
        }
    }

    private void walk(Race race, long[] shares) {
        race.clear();
        boolean before = false;
        for (int m : order) {
            boolean now = race.rightWith(m);
            if (now != before) {
                shares[m] += now ? order.length : -order.length;
            }
            before = now;
            race.add(m);
        }
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            swap(i, random.nextInt(i + 1));
        }
    }

    private void reverse() {
        for (int i = 0; i < order.length / 2; i++) {
            swap(i, order.length - 1 - i);
        }
    }

    private void swap(int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
