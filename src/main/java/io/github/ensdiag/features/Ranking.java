package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Order;

/** Mean ranks of a row. */
final class Ranking {
    private Ranking() {}

    /** Centred and brought to length 1; null where all values are equal. */
    static double[] ranks(double[] row) {
        int n = row.length;
        Order order = new Order(row);
        if (order.end(0) == n) {
            return null;
        }
        double[] ranks = new double[n];
        double squares = 0;
        for (int from = 0; from < n; ) {
            int to = order.end(from);
            double centred = (from + to - n) / 2.0;
            for (int place = from; place < to; place++) {
                ranks[order.index(place)] = centred;
            }
            squares += (to - from) * centred * centred;
            from = to;
        }
        double length = Math.sqrt(squares);
        for (int f = 0; f < n; f++) {
            ranks[f] /= length;
        }
        return ranks;
    }
}
