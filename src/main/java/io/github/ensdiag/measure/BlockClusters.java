package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Linkage;
import io.github.ensdiag.statistics.LinkageOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Blocks of what the members confuse, by average linkage. Two classes are as alike as the mean share of the one's samples
 * that a member answers with the other, both ways. Only the members count, and all alike: exchanging the answers of two of
 * them leaves the blocks as they are, so that a test between members may be made on them.
 *
 * <p>What is confused with nothing is one block, and so is what the cut leaves alone. Where too many blocks stay apart for
 * good, those with the most wrong answers are kept and the others are left over, too.
 */
final class BlockClusters {
    private final BlockItems items;
    private final int[] sizes;
    private final int members;
    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private double[] sums = new double[1024];
    private int pairs;
    /** By item: wrong answers to its samples, of all members. */
    private final long[] wrong;

    private final boolean[] confused;
    private final int[] itemSizes;

    BlockClusters(BlockItems items, int[] sizes, int members, Confusions confusions) {
        this.items = items;
        this.sizes = sizes;
        this.members = members;
        wrong = new long[items.count()];
        confused = new boolean[items.count()];
        itemSizes = items.sizes();
        confusions.ofMembers(this::take);
    }

    private void take(int truth, int answer, int count) {
        int from = items.itemOf()[truth];
        int to = items.itemOf()[answer];
        wrong[from] += count;
        if (from == to) {
            return;
        }
        if (pairs == a.length) {
            a = Arrays.copyOf(a, 2 * pairs);
            b = Arrays.copyOf(b, 2 * pairs);
            sums = Arrays.copyOf(sums, 2 * pairs);
        }
        a[pairs] = from;
        b[pairs] = to;
        sums[pairs++] = count / (2.0 * members * sizes[truth]);
        confused[from] = true;
        confused[to] = true;
    }

    BlockPlan plan() {
        boolean unconfused = false;
        for (boolean is : confused) {
            unconfused |= !is;
        }
        int room = Blocks.MOST - (unconfused ? 1 : 0);
        var merges = Linkage.average(
                itemSizes, Arrays.copyOf(a, pairs), Arrays.copyOf(b, pairs), Arrays.copyOf(sums, pairs));
        int[] root = BlockCut.roots(merges, itemSizes, confused, room);
        List<Integer> kept = kept(root, room);
        return plan(root, ordered(root, kept), unconfused);
    }

    /** The clusters of two or more classes; where they are too many, those with the most wrong answers. */
    private List<Integer> kept(int[] root, int room) {
        int[] classes = new int[root.length];
        long[] inAll = new long[root.length];
        for (int i = 0; i < root.length; i++) {
            classes[root[i]] += confused[i] ? itemSizes[i] : 0;
            inAll[root[i]] += wrong[i];
        }
        List<Integer> several = IntStream.range(0, root.length)
                .filter(r -> classes[r] > 1)
                .boxed()
                .sorted(Comparator.comparingLong((Integer r) -> -inAll[r]).thenComparingInt(r -> r))
                .toList();
        boolean all = several.size() <= room && Arrays.stream(classes).noneMatch(n -> n == 1);
        return all ? several : several.subList(0, Math.min(several.size(), room - 1));
    }

    /** So that what is confused stands side by side. */
    private List<Integer> ordered(int[] root, List<Integer> roots) {
        List<Integer> ascending = roots.stream().sorted().toList();
        int[] place = places(root, ascending);
        int[] classes = new int[ascending.size()];
        for (int i = 0; i < root.length; i++) {
            if (place[i] >= 0) {
                classes[place[i]] += itemSizes[i];
            }
        }
        double[][] likeness = new double[ascending.size()][ascending.size()];
        for (int p = 0; p < pairs; p++) {
            int from = place[a[p]];
            int to = place[b[p]];
            if (from >= 0 && to >= 0 && from != to) {
                double mean = sums[p] / ((double) classes[from] * classes[to]);
                likeness[from][to] += mean;
                likeness[to][from] += mean;
            }
        }
        return LinkageOrder.of(likeness).order().stream().map(ascending::get).toList();
    }

    /** By item: the place of its cluster; −1: none of these. */
    private static int[] places(int[] root, List<Integer> clusters) {
        int[] byRoot = new int[root.length];
        Arrays.fill(byRoot, -1);
        for (int at = 0; at < clusters.size(); at++) {
            byRoot[clusters.get(at)] = at;
        }
        return Arrays.stream(root).map(r -> byRoot[r]).toArray();
    }

    private BlockPlan plan(int[] root, List<Integer> clusters, boolean unconfused) {
        int[] place = places(root, clusters);
        List<BlockPlan.Part> parts = new ArrayList<>();
        clusters.forEach(cluster -> parts.add(part(root, cluster)));
        int left = parts.size();
        boolean anyLeft = IntStream.range(0, root.length).anyMatch(i -> confused[i] && place[i] < 0);
        if (anyLeft) {
            parts.add(new BlockPlan.Part(Block.Kind.LEFT_OVER, List.of()));
        }
        if (unconfused) {
            parts.add(new BlockPlan.Part(Block.Kind.UNCONFUSED, List.of()));
        }
        return new BlockPlan(
                items.groups().isEmpty() ? Blocks.Origin.CLUSTERED_CLASSES : Blocks.Origin.CLUSTERED_GROUPS,
                Arrays.stream(items.itemOf())
                        .map(i -> !confused[i] ? parts.size() - 1 : place[i] >= 0 ? place[i] : left)
                        .toArray(),
                parts);
    }

    private BlockPlan.Part part(int[] root, int cluster) {
        List<Integer> inIt = IntStream.range(0, root.length)
                .filter(i -> root[i] == cluster)
                .boxed()
                .toList();
        List<String> groups = inIt.stream()
                .filter(i -> i < items.groups().size())
                .sorted(Comparator.comparingLong((Integer i) -> -wrong[i]).thenComparingInt(i -> i))
                .map(items.groups()::get)
                .toList();
        // what stands alone and is kept all the same is a group
        return new BlockPlan.Part(inIt.size() == 1 ? Block.Kind.GIVEN : Block.Kind.CONFUSED, groups);
    }
}
