package io.github.ensdiag.measure;

/**
 * Samples on which two members answer differently and at most one of them is right, counted by whose answer the ensemble
 * took (A's, B's, a third) and who was right (A, B, neither). Where a sample has several right classes two different
 * answers may both be right: there is nothing to settle, so these are counted apart.
 */
public final class Conflicts {
    private final long[][] counts;
    private final long bothRight;

    Conflicts(long[][] counts, long bothRight) {
        this.bothRight = bothRight;
        this.counts = new long[][] {counts[0].clone(), counts[1].clone(), counts[2].clone()};
    }

    /** Whose answer, or who was right. */
    public enum Side {
        A,
        B,
        OTHER
    }

    /** Samples on which the ensemble took {@code taken}'s answer and {@code right} was right. */
    public long count(Side taken, Side right) {
        return counts[taken.ordinal()][right.ordinal()];
    }

    /** Samples on which the ensemble took this side's answer; {@link Side#OTHER}: a third class. */
    public long taken(Side side) {
        long[] row = counts[side.ordinal()];
        return row[0] + row[1] + row[2];
    }

    /** Samples on which this side was right; {@link Side#OTHER}: neither. */
    public long right(Side side) {
        int s = side.ordinal();
        return counts[0][s] + counts[1][s] + counts[2][s];
    }

    /** Samples on which the two answer differently and both are right; no conflicts. */
    public long bothRight() {
        return bothRight;
    }

    /** All conflicts. */
    public long total() {
        return taken(Side.A) + taken(Side.B) + taken(Side.OTHER);
    }
}
