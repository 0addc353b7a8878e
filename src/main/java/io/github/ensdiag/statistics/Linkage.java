package io.github.ensdiag.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Average linkage (Sokal and Michener 1958): the two clusters whose members are most alike on average join, again and again.
 * Found by chains of nearest neighbours (Müllner 2011, arXiv:1109.2378), from the similarities that are not 0 alone: those
 * clusters that share none never join. Sums are whole numbers of a tiny unit, so that they are exact and no order of
 * adding matters; of equally alike neighbours the one with the lowest item is taken.
 */
public final class Linkage {
    /** A sum of all similarities is at most two to this power in units: a {@code double} holds it exactly. */
    private static final int UNIT_BITS = 52;

    private final int[] size;
    /** By item: the item that its cluster goes by, reached in steps. */
    private final int[] parent;
    /** By cluster: its neighbours, who may have joined since, and the summed similarity to each. */
    private final int[][] neighbours;

    private final long[][] sums;
    private final double unit;
    private final long[] gathered;
    private final List<Merge> merges = new ArrayList<>();

    /**
     * Two clusters join.
     *
     * @param first the item that the one goes by, the lowest in it; the new cluster goes by the lower one
     * @param second the item that the other goes by
     * @param similarity mean over the pairs of things between them
     */
    public record Merge(int first, int second, double similarity) {}

    private Linkage(int[] sizes, int[] a, int[] b, double[] similarities) {
        size = sizes.clone();
        parent = new int[sizes.length];
        Arrays.setAll(parent, i -> i);
        double total = Arrays.stream(similarities).sum();
        unit = total > 0 ? Math.scalb(1.0, Math.getExponent(total) + 1 - UNIT_BITS) : 1;
        int[] degree = new int[sizes.length];
        for (int i = 0; i < a.length; i++) {
            degree[a[i]]++;
            degree[b[i]]++;
        }
        neighbours = new int[sizes.length][];
        sums = new long[sizes.length][];
        Arrays.setAll(neighbours, i -> new int[degree[i]]);
        Arrays.setAll(sums, i -> new long[degree[i]]);
        for (int i = 0; i < a.length; i++) {
            long sum = Math.round(similarities[i] / unit);
            put(a[i], --degree[a[i]], b[i], sum);
            put(b[i], --degree[b[i]], a[i], sum);
        }
        gathered = new long[sizes.length];
    }

    private void put(int item, int at, int neighbour, long sum) {
        neighbours[item][at] = neighbour;
        sums[item][at] = sum;
    }

    /**
     * All that join, the most alike first.
     *
     * @param sizes by item: how many things it stands for, at least 1
     * @param a one item of each pair
     * @param b the other
     * @param similarities of each pair, summed over the things that its two items stand for, not negative; a pair that
     *     stands several times has their sum, one that does not stand there never joins of itself
     */
    public static List<Merge> average(int[] sizes, int[] a, int[] b, double[] similarities) {
        Linkage linkage = new Linkage(sizes, a, b, similarities);
        linkage.join();
        linkage.merges.sort(Comparator.comparingDouble((Merge m) -> -m.similarity()));
        return List.copyOf(linkage.merges);
    }

    private void join() {
        int[] chain = new int[size.length + 1];
        for (int item = 0; item < size.length; item++) {
            if (parent[item] != item) {
                continue;
            }
            int length = 0;
            chain[length++] = item;
            while (length > 0) {
                int last = chain[length - 1];
                int before = length > 1 ? chain[length - 2] : -1;
                int next = nearest(last, before);
                if (next < 0) {
                    length--;
                } else if (next == before) {
                    length -= 2;
                    int joined = merge(last, before);
                    if (length == 0) {
                        chain[length++] = joined;
                    }
                } else {
                    chain[length++] = next;
                }
            }
        }
    }

    /** The cluster most like this one; of equal ones {@code before}, else the lowest; −1: it is like none. */
    private int nearest(int cluster, int before) {
        settle(cluster);
        int best = -1;
        long most = 0;
        for (int i = 0; i < neighbours[cluster].length; i++) {
            int other = neighbours[cluster][i];
            int order = best < 0 ? 1 : compare(sums[cluster][i], size[best], most, size[other]);
            if (order > 0 || order == 0 && best != before && (other == before || other < best)) {
                best = other;
                most = sums[cluster][i];
            }
        }
        return best;
    }

    /** Compares two exact products. */
    private static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** Looks up whom the neighbours have joined, and adds up what is said of one. */
    private void settle(int cluster) {
        int[] others = neighbours[cluster];
        int count = 0;
        for (int i = 0; i < others.length; i++) {
            int root = root(others[i]);
            if (root != cluster) {
                if (gathered[root] == 0) {
                    others[count++] = root;
                    gathered[root] = 1;
                }
                // one more than the sum, so that a sum of 0 is seen, too
                gathered[root] += sums[cluster][i];
            }
        }
        neighbours[cluster] = Arrays.copyOf(others, count);
        sums[cluster] = new long[count];
        for (int i = 0; i < count; i++) {
            sums[cluster][i] = gathered[others[i]] - 1;
            gathered[others[i]] = 0;
        }
    }

    private int root(int item) {
        int root = item;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** @param settled whose neighbours are up to date; the other's may not be */
    private int merge(int settled, int other) {
        int kept = Math.min(settled, other);
        int gone = Math.max(settled, other);
        long sum = 0;
        for (int i = 0; i < neighbours[settled].length; i++) {
            sum += neighbours[settled][i] == other ? sums[settled][i] : 0;
        }
        merges.add(new Merge(kept, gone, sum * unit / ((double) size[settled] * size[other])));
        parent[gone] = kept;
        size[kept] += size[gone];
        int own = neighbours[kept].length;
        neighbours[kept] = Arrays.copyOf(neighbours[kept], own + neighbours[gone].length);
        System.arraycopy(neighbours[gone], 0, neighbours[kept], own, neighbours[gone].length);
        sums[kept] = Arrays.copyOf(sums[kept], neighbours[kept].length);
        System.arraycopy(sums[gone], 0, sums[kept], own, sums[gone].length);
        neighbours[gone] = new int[0];
        sums[gone] = new long[0];
        return kept;
    }
}
