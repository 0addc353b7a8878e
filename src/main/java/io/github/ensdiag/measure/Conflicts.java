package io.github.ensdiag.measure;

/**
 * Samples on which two members answer differently, counted by whose answer the ensemble took (A's, B's, a third) and
 * who was right (A, B, neither).
 */
public final class Conflicts {
    private final long[][] counts;

    Conflicts(long[][] counts) {
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

    /** All samples on which the two answer differently. */
    public long total() {
        return taken(Side.A) + taken(Side.B) + taken(Side.OTHER);
    }
}
