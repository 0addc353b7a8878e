package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Linkage.Merge;
import java.util.List;

/**
 * Where a linkage is cut into blocks of two or more classes; classes that still stand alone make one block together. Of the
 * cuts that leave few enough blocks, and after which there are never too many again, the one with the most blocks is taken,
 * and of these the last: a cut that counted every class that stands alone would spend the blocks on them.
 */
final class BlockCut {
    private final int room;
    /** By item: another one in the same cluster, in the end the lowest. */
    private final int[] root;

    /** By cluster. */
    private final int[] classes;

    private int blocks;
    private int alone;

    private BlockCut(int[] sizes, boolean[] confused, int room) {
        this.room = room;
        classes = sizes.clone();
        root = new int[sizes.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            if (confused[i]) {
                blocks += sizes[i] > 1 ? 1 : 0;
                alone += sizes[i] > 1 ? 0 : 1;
            }
        }
    }

    /**
     * By item: the lowest one in its cluster.
     *
     * @param sizes by item: how many classes it stands for
     * @param confused by item: the others count for nothing
     * @param room how many blocks there may be; where even all merges leave more, so does the cut
     */
    static int[] roots(List<Merge> merges, int[] sizes, boolean[] confused, int room) {
        int at = new BlockCut(sizes, confused, room).best(merges);
        BlockCut cut = new BlockCut(sizes, confused, room);
        merges.subList(0, at).forEach(cut::join);
        int[] roots = new int[sizes.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = cut.find(i);
        }
        return roots;
    }

    /** After how many merges. */
    private int best(List<Merge> merges) {
        int best = -1;
        int most = -1;
        for (int done = 0; done <= merges.size(); done++) {
            if (done > 0) {
                join(merges.get(done - 1));
            }
            if (blocks + (alone > 0 ? 1 : 0) > room) {
                best = -1;
                most = -1;
            } else if (blocks >= most) {
                best = done;
                most = blocks;
            }
        }
        return best < 0 ? merges.size() : best;
    }

    private void join(Merge merge) {
        int first = find(merge.first());
        int second = find(merge.second());
        leave(first);
        leave(second);
        root[second] = first;
        classes[first] += classes[second];
        blocks++;
    }

    private void leave(int cluster) {
        blocks -= classes[cluster] > 1 ? 1 : 0;
        alone -= classes[cluster] > 1 ? 0 : 1;
    }

    private int find(int item) {
        int at = item;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
