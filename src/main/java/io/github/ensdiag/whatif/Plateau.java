package io.github.ensdiag.whatif;

/**
 * The stretch of weights around the highest place of a weight curve on which it does not fall far. It is read off the
 * samples themselves, so its height flatters.
 *
 * @param from where it begins, in [0, 1)
 * @param to where it ends, in (0, 1]
 * @param right samples that are right at the highest place
 */
public record Plateau(double from, double to, int right) {
    /**
     * Finds it around the widest of the highest pieces.
     *
     * @param slack how many samples fewer may be right, not negative
     */
    public static Plateau of(WeightCurve curve, int slack) {
        int top = 0;
        for (int i = 1; i < curve.pieces(); i++) {
            boolean higher = curve.right(i) > curve.right(top);
            boolean wider = curve.right(i) == curve.right(top) && width(curve, i) > width(curve, top);
            top = higher || wider ? i : top;
        }
        int least = curve.right(top) - slack;
        int first = top;
        while (first > 0 && curve.right(first - 1) >= least) {
            first--;
        }
        int last = top;
        while (last + 1 < curve.pieces() && curve.right(last + 1) >= least) {
            last++;
        }
        return new Plateau(curve.from(first), curve.to(last), curve.right(top));
    }

    /** Whether a weight lies in it. */
    public boolean holds(double weight) {
        return from <= weight && weight <= to;
    }

    private static double width(WeightCurve curve, int piece) {
        return curve.to(piece) - curve.from(piece);
    }
}
