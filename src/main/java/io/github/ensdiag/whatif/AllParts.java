package io.github.ensdiag.whatif;

import java.util.Arrays;

/** Exact shares: what a member changes, over all parts of the group that it could join. */
final class AllParts implements Sharing {
    private final int members;
    /** By size of a part, the number of orders in which just its members come first and a given one next. */
    private final long[] orders;

    private final int[] part;
    private Race race;
    private long[] shares;

    /** @param members at most 20, so that the number of their orders is a long */
    AllParts(int members) {
        this.members = members;
        part = new int[members];
        orders = new long[members + 1];
        for (int size = 0; size < members; size++) {
            orders[size] = factorial(size) * factorial(members - size - 1);
        }
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    @Override
    public long unit() {
        return factorial(members);
    }

    @Override
    public void share(Race race, long[] shares) {
        this.race = race;
        this.shares = shares;
        Arrays.fill(shares, 0);
        extend(0, 0);
    }

    /** Tries all parts that begin with the members so far and go on with later ones. */
    private void extend(int size, int from) {
        for (int m = from; m < members; m++) {
            part[size] = m;
            if (race.rightWith(m)) {
                reward(size + 1);
            }
            race.add(m);
            extend(size + 1, m + 1);
            race.remove(m);
        }
    }

    /** A part that is right speaks for each of its members, who may have come last, and against each other who may come next. */
    private void reward(int size) {
        for (int m = 0; m < members; m++) {
            shares[m] -= orders[size];
        }
        for (int i = 0; i < size; i++) {
            shares[part[i]] += orders[size] + orders[size - 1];
        }
    }
}
