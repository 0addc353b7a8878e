package io.github.ensdiag.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The probability that a value drawn from some exceeds one drawn from others, ties counting half: the area under the ROC
 * curve (Hanley and McNeil 1982, DOI 10.1148/radiology.143.1.7063747). The interval is DeLong's (DeLong et al. 1988, DOI
 * 10.2307/2531595; by ranks as in Sun and Xu 2014, DOI 10.1109/LSP.2014.2337313) on the logit scale; none where either has
 * fewer than {@value #FEW} values, or where the two do not overlap.
 */
public final class AreaUnderCurve {
    private static final int FEW = 5;

    private AreaUnderCurve() {}

    /** Absent where either is empty. */
    public static Figure of(double[] high, double[] low) {
        int h = high.length;
        int l = low.length;
        if (h == 0 || l == 0) {
            return Figure.of(Double.NaN);
        }
        double[] all = Arrays.copyOf(high, h + l);
        System.arraycopy(low, 0, all, h, l);
        Order order = new Order(all);
        // the share of the others that each value exceeds
        Moments highPlaces = new Moments();
        Moments lowPlaces = new Moments();
        int highBelow = 0;
        for (int from = 0; from < all.length; ) {
            int to = order.end(from);
            int highEqual = 0;
            for (int place = from; place < to; place++) {
                highEqual += order.index(place) < h ? 1 : 0;
            }
            int lowEqual = to - from - highEqual;
            int lowBelow = from - highBelow;
            highPlaces.add((lowBelow + lowEqual / 2.0) / l, highEqual);
            lowPlaces.add((highBelow + highEqual / 2.0) / h, lowEqual);
            highBelow += highEqual;
            from = to;
        }
        double area = highPlaces.mean();
        if (Math.min(h, l) < FEW) {
            return Figure.of(area);
        }
        Optional<Interval> interval =
                Intervals.logit(area, Math.sqrt(variance(highPlaces, h) + variance(lowPlaces, l)));
        return Figure.of(area, interval);
    }

    private static double variance(Moments places, int n) {
        return Math.max(0, places.meanSquare() - places.mean() * places.mean()) / (n - 1);
    }
}
