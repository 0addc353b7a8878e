package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.List;

/**
 * What is taken for what, by blocks of classes: at most {@value #MOST}, however many classes there are.
 *
 * @param list in the order in which they are shown; a block's index is its place here
 * @param confusions wrong answers by true block, then by the answer's block, both as indices; only those that occur
 */
public record Blocks(Origin origin, List<Block> list, List<Confusion> confusions) {
    /** There are no more. */
    public static final int MOST = 40;

    public Blocks {
        list = List.copyOf(list);
        confusions = List.copyOf(confusions);
    }

    /** Where the blocks come from. */
    public enum Origin {
        /** Each class is one. */
        CLASSES,
        /** Each given group is one. */
        GROUPS,
        /** Classes that the members confuse were put together. */
        CLUSTERED_CLASSES,
        /** Given groups that the members confuse were put together, for there are too many of them. */
        CLUSTERED_GROUPS
    }

    /** Wrong answers of a series: by true block, then by the answer's block. */
    public int[][] wrong(int series) {
        int[][] wrong = new int[list.size()][list.size()];
        for (Confusion confusion : confusions) {
            wrong[confusion.truth()][confusion.predicted()] = confusion.counts().get(series);
        }
        return wrong;
    }

    /**
     * The share of a series' errors that stay within the block, over the blocks whose errors can; absent where there are no
     * such errors.
     */
    public Figure within(int series) {
        long within = 0;
        long wrong = 0;
        for (Block block : list) {
            if (block.holdsErrors()) {
                within += block.within().get(series);
                wrong += block.wrong(series);
            }
        }
        return Figure.share(within, wrong);
    }

    /** The member whose wrong answers lie furthest from those of a member; of equal ones the first. */
    public int furthestFrom(int member, int members) {
        int furthest = member == 0 ? 1 : 0;
        for (int m = 0; m < members; m++) {
            if (m != member && distance(member, m) > distance(member, furthest)) {
                furthest = m;
            }
        }
        return furthest;
    }

    private long distance(int a, int b) {
        return confusions.stream()
                .mapToLong(c -> Math.abs(c.counts().get(a) - c.counts().get(b)))
                .sum();
    }
}
