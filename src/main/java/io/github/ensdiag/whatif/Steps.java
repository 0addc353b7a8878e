package io.github.ensdiag.whatif;

/**
 * How many samples are right while a weight goes from 0 to 1.
 *
 * @param starts where each piece begins, ascending, the first at 0
 * @param right samples that are right within each piece; never the same in two that follow each other
 */
record Steps(double[] starts, int[] right) {
    /** The piece with the most right, of equals the widest, of equally wide ones the first. */
    int best() {
        int best = 0;
        for (int i = 1; i < starts.length; i++) {
            if (right[i] > right[best] || right[i] == right[best] && width(i) > width(best)) {
                best = i;
            }
        }
        return best;
    }

    /** The middle of a piece. */
    double middle(int piece) {
        return starts[piece] + width(piece) / 2;
    }

    private double width(int piece) {
        return (piece + 1 < starts.length ? starts[piece + 1] : 1) - starts[piece];
    }
}
