package io.github.ensdiag.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * A weight curve thinned for a picture or a file: its range is cut into equal columns, and of each are kept the fewest and
 * the most samples that are right at some weight in it, so that neither a peak nor a dip is lost.
 */
public record CurveOutline(List<Column> columns) {
    public CurveOutline {
        columns = List.copyOf(columns);
    }

    /** The i-th of n columns holds the weights from i/n to (i + 1)/n. */
    public record Column(int lowest, int highest) {}

    /**
     * Thins a curve.
     *
     * @param count how many columns, positive
     */
    public static CurveOutline of(WeightCurve curve, int count) {
        List<Column> columns = new ArrayList<>();
        int piece = 0;
        for (int i = 0; i < count; i++) {
            double end = (i + 1.0) / count;
            int lowest = curve.right(piece);
            int highest = lowest;
            while (piece + 1 < curve.pieces() && curve.from(piece + 1) < end) {
                piece++;
                lowest = Math.min(lowest, curve.right(piece));
                highest = Math.max(highest, curve.right(piece));
            }
            columns.add(new Column(lowest, highest));
            if (piece + 1 < curve.pieces() && curve.from(piece + 1) == end) {
                piece++;
            }
        }
        return new CurveOutline(columns);
    }
}
